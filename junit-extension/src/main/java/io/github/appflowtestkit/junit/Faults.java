package io.github.appflowtestkit.junit;

import io.github.appflowtestkit.fake.Fault;
import io.github.appflowtestkit.fake.ScriptedFault;

/** Faults as messages show them. */
final class Faults {

    private Faults() {}

    /** Such as {@code CreateFlow: ThrottlingException (429), for 2 calls}. */
    static String shown(ScriptedFault fault) {
        return fault.operation().apiName() + ": " + shown(fault.fault())
                + (fault.isAfterCommit() ? " after it is carried out" : "")
                + (fault.isConditional() ? ", for requests that satisfy a predicate" : "")
                + ", for " + calls(fault.times());
    }

    private static String calls(int times) {
        if (times == Integer.MAX_VALUE) {
            return "every call";
        }
        return times == 1 ? "1 call" : times + " calls";
    }

    private static String shown(Fault fault) {
        if (fault instanceof Fault.ServiceError error) {
            return error.errorCode() + " (" + error.statusCode() + ")";
        }
        if (fault instanceof Fault.EmptyError error) {
            return "an error without a body (" + error.statusCode() + ")";
        }
        if (fault instanceof Fault.Slow slow) {
            return "a late answer (" + slow.real() + ")";
        }
        if (fault instanceof Fault.Thrown thrown) {
            return thrown.exception().getClass().getSimpleName();
        }
        if (fault instanceof Fault.Timeout) {
            return "no answer in time";
        }
        if (fault instanceof Fault.ConnectionLost) {
            return "the connection breaks";
        }
        if (fault instanceof Fault.ConnectionRefused) {
            return "the connection is refused";
        }
        return fault instanceof Fault.CutOff ? "half an answer" : "an answer that is no JSON";
    }
}
