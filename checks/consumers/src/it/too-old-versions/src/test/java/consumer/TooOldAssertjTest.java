package consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.appflowtestkit.assertions.AppflowAssertions;
import io.github.appflowtestkit.fake.FakeAppflow;
import org.junit.jupiter.api.Test;

class TooOldAssertjTest {

    @Test
    void anAssertionNamesTheAssertjThatItNeeds() {
        FakeAppflow fake = FakeAppflow.create();
        for (int i = 0; i < 2; i++) {
            IllegalStateException tooOld =
                    assertThrows(IllegalStateException.class, () -> AppflowAssertions.assertThat(fake));
            assertEquals(
                    "AppFlow Testkit needs AssertJ " + System.getProperty("oldest")
                            + " or newer, but the class path has " + System.getProperty("found")
                            + "; use a newer org.assertj:assertj-core",
                    tooOld.getMessage());
        }
    }
}
