package com.example.deployer;

/** A run of a flow did not succeed. */
public final class RunFailedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    RunFailedException(String flow, String reason) {
        super("flow " + flow + ": " + reason);
    }
}
