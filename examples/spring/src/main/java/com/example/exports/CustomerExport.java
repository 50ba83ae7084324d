package com.example.exports;

import java.util.Optional;
import org.springframework.stereotype.Service;
import software.amazon.awssdk.services.appflow.AppflowClient;
import software.amazon.awssdk.services.appflow.model.ExecutionDetails;
import software.amazon.awssdk.services.appflow.model.ExecutionStatus;
import software.amazon.awssdk.services.appflow.model.ServiceQuotaExceededException;

/** Copies the customers of a shop to the data lake. */
@Service
public class CustomerExport {

    private final AppflowClient appflow;
    private final String flow;

    CustomerExport(AppflowClient appflow, ExportProperties properties) {
        this.appflow = appflow;
        this.flow = properties.flow();
    }

    /** Starts the flow; returns false if too many flows are running. */
    public boolean start() {
        try {
            appflow.startFlow(request -> request.flowName(flow));
            return true;
        } catch (ServiceQuotaExceededException e) {
            return false;
        }
    }

    /** Whether the newest run succeeded; empty if there is none or it is still running. */
    public Optional<Boolean> lastRunSucceeded() {
        ExecutionDetails last =
                appflow.describeFlow(request -> request.flowName(flow)).lastRunExecutionDetails();
        return last == null || last.mostRecentExecutionStatus() == ExecutionStatus.IN_PROGRESS
                ? Optional.empty()
                : Optional.of(last.mostRecentExecutionStatus() == ExecutionStatus.SUCCESSFUL);
    }
}
