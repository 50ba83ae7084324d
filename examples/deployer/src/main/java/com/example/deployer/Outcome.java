package com.example.deployer;

/** What a deployment did to a flow. */
public enum Outcome {
    /** The flow did not exist. */
    CREATED,
    /** The flow had another definition or other tags. */
    UPDATED,
    /** The flow was as it should be. */
    UNCHANGED
}
