package io.github.appflowtestkit.validator.internal.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

    private static final List<String> NAMES =
            List.of("bucketName", "bucketPrefix", "S3", "taskType", "tags", "tasks", "Salesforce");

    @ParameterizedTest
    @CsvSource({
        "bucketname, bucketName",
        "BucketName, bucketName",
        "bucket_name, bucketName",
        "buckettName, bucketName",
        "buckteName, bucketName",
        "bucketNam, bucketName",
        "s3, S3",
        "task, tasks",
        "Saleforce, Salesforce"
    })
    void finds_the_name_that_was_meant(String wrong, String meant) {
        assertThat(Nearest.to(wrong, NAMES)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"S4", "x", "''", "bucket", "prefix", "bcktNm"})
    void stays_silent_where_nothing_comes_close(String wrong) {
        assertThat(Nearest.to(wrong, NAMES)).isEmpty();
    }
}
