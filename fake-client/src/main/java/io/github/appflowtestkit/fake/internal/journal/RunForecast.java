package io.github.appflowtestkit.fake.internal.journal;

/** A flow that can tell when it runs next. */
public interface RunForecast {

    /** Returns a clause about the next run as of now, such as "it is Draft: startFlow activates it". */
    String forecast();
}
