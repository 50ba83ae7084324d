package com.example.orders;

import software.amazon.awssdk.services.appflow.AppflowClient;
import software.amazon.awssdk.services.appflow.model.ServiceQuotaExceededException;

/** Copies the customers of a shop to the data lake. */
public final class CustomerExport {

    private final AppflowClient appflow;

    /** Creates an export with a client. */
    public CustomerExport(AppflowClient appflow) {
        this.appflow = appflow;
    }

    /** Starts the flow; returns false if too many flows are running. */
    public boolean start() {
        try {
            appflow.startFlow(request -> request.flowName("customers-to-lake"));
            return true;
        } catch (ServiceQuotaExceededException e) {
            return false;
        }
    }
}
