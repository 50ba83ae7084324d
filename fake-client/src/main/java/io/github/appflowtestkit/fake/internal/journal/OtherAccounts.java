package io.github.appflowtestkit.fake.internal.journal;

import io.github.appflowtestkit.fake.FakeAppflow;
import java.util.List;

/** A fake that shares its clock and its HTTP clients with fakes of other accounts and Regions. */
public interface OtherAccounts {

    /** Returns the fakes of the other accounts and Regions, in order of their creation. */
    List<FakeAppflow> others();
}
