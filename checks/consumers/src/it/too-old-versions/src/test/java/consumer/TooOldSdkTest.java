package consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.appflowtestkit.fake.FakeAppflow;
import org.junit.jupiter.api.Test;

class TooOldSdkTest {

    @Test
    void theFakeNamesTheSdkThatItNeeds() {
        for (int i = 0; i < 2; i++) {
            IllegalStateException tooOld = assertThrows(IllegalStateException.class, FakeAppflow::create);
            assertEquals(
                    "AppFlow Testkit needs the AWS SDK for Java " + System.getProperty("oldest")
                            + " or newer, but the class path has " + System.getProperty("found")
                            + "; import a newer software.amazon.awssdk:bom",
                    tooOld.getMessage());
        }
    }
}
