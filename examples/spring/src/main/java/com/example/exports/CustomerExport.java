package com.example.exports;

import java.util.Optional;
import org.springframework.stereotype.Service;
import software.amazon.awssdk.services.appflow.AppflowClient;
import software.amazon.awssdk.services.appflow.model.ExecutionDetails;
import software.amazon.awssdk.services.appflow.model.ExecutionStatus;
import software.amazon.awssdk.services.appflow.model.ServiceQuotaExceededException;

/** Runs the export. */
@Service
public class CustomerExport {

    private final AppflowClient appflow;
    private final String flow;

    CustomerExport(AppflowClient appflow, ExportProperties properties) {
        this.appflow = appflow;
        this.flow = properties.flow();
    }

    /** Starts a run; false if there are too many of them already. */
    public boolean start() {
        try {
            appflow.startFlow(request -> request.flowName(flow));
            return true;
        } catch (ServiceQuotaExceededException e) {
            return false;
        }
    }

    /** Whether the newest run has ended well; empty if there is none, or it goes on. */
    public Optional<Boolean> lastRunWentWell() {
        ExecutionDetails last =
                appflow.describeFlow(request -> request.flowName(flow)).lastRunExecutionDetails();
        return last == null || last.mostRecentExecutionStatus() == ExecutionStatus.IN_PROGRESS
                ? Optional.empty()
                : Optional.of(last.mostRecentExecutionStatus() == ExecutionStatus.SUCCESSFUL);
    }
}
