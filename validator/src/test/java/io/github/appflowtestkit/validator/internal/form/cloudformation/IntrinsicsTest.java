package io.github.appflowtestkit.validator.internal.form.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.validator.internal.form.Notation.Part;
import io.github.appflowtestkit.validator.internal.read.DocumentReader;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonArray;
import io.github.appflowtestkit.validator.internal.read.JsonValue.Unknown;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is known of values with intrinsic functions. */
class IntrinsicsTest {

    private static final JsonValue TEMPLATE = json("""
            {
              "Parameters": {
                "Stage": {"Type": "String", "Default": "dev"},
                "Empty": {"Type": "String", "Default": ""},
                "Given": {"Type": "String"},
                "Minutes": {"Type": "Number", "Default": 15},
                "Fields": {"Type": "CommaDelimitedList", "Default": "Id, Name"},
                "Secret": {"Type": "String", "Default": "hidden", "NoEcho": true},
                "Path": {"Type": "AWS::SSM::Parameter::Value<String>", "Default": "/shop/bucket"}
              },
              "Mappings": {"Buckets": {"dev": {"name": "dev-lake"}}},
              "Resources": {
                "Lake": {"Type": "AWS::S3::Bucket", "Properties": {"BucketName": {"Fn::Sub": "lake-${Stage}"}}},
                "Nameless": {"Type": "AWS::S3::Bucket"},
                "Profile": {"Type": "AWS::AppFlow::ConnectorProfile", "Properties": {"ConnectorProfileName": "crm"}},
                "Key": {"Type": "AWS::KMS::Key", "Properties": {"BucketName": "x"}}
              }
            }
            """);

    private static JsonValue json(String text) {
        return new DocumentReader(1 << 20, 100).read(text).root().orElseThrow();
    }

    private static String known(String expression) {
        Outcome outcome = new Outcome(Map.of("Yes", true, "No", false), Map.of("Chosen", Optional.of("csv")), Set.of());
        Intrinsics intrinsics = new Intrinsics(
                Template.of(TEMPLATE, ""), outcome, Map.of("Entity", Optional.of("a.b"), "Open", Optional.empty()));
        return intrinsics
                .known(new Part(json(expression), "/x"))
                .map(IntrinsicsTest::shown)
                .orElse("absent");
    }

    private static String shown(Part part) {
        if (part.value() instanceof Unknown unknown) {
            return unknown.mayBeAbsent() ? "unknown or absent" : "unknown";
        }
        String shown = part.value() instanceof JsonArray array
                ? array.items().stream()
                        .map(item -> Template.text(item).orElse("?"))
                        .collect(Collectors.joining("|"))
                : Template.text(part.value()).orElse("an object");
        return shown + (part.pointer().equals("/x") ? "" : " at " + part.pointer());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            "plain"; plain
            {"Name": "x"}; an object
            {"Ref": "Stage"}; dev
            {"Ref": "Minutes"}; 15
            {"Ref": "Fields"}; Id|Name
            {"Ref": "Chosen"}; csv
            {"Ref": "Empty"}; unknown
            {"Ref": "Given"}; unknown
            {"Ref": "Secret"}; unknown
            {"Ref": "Path"}; unknown
            {"Ref": "Nobody"}; unknown
            {"Ref": ["Stage"]}; unknown
            {"Ref": "AWS::NoValue"}; absent
            {"Ref": "AWS::Region"}; unknown
            {"Ref": "Lake"}; lake-dev
            {"Ref": "Profile"}; crm
            {"Ref": "Nameless"}; unknown
            {"Ref": "Key"}; unknown
            {"Fn::GetAtt": ["Lake", "Arn"]}; unknown
            {"Fn::GetAtt": "Lake.Arn"}; unknown
            {"Fn::ImportValue": "x"}; unknown
            {"Fn::Base64": "x"}; unknown
            {"Fn::Transform": {"Name": "AWS::Include"}}; unknown
            {"FlowName": "x", "Fn::Transform": {"Name": "AWS::Include"}}; unknown
            {"Fn::If": ["Yes", "a", "b"]}; a at /x/Fn::If/1
            {"Fn::If": ["No", "a", {"Fn::If": ["Yes", "c", "d"]}]}; c at /x/Fn::If/2/Fn::If/1
            {"Fn::If": ["No", "a", {"Ref": "AWS::NoValue"}]}; absent
            {"Fn::If": ["Maybe", "a", "b"]}; unknown or absent
            {"Fn::If": ["Yes"]}; unknown
            {"Fn::Sub": "plain"}; plain
            {"Fn::Sub": "${Stage}-${Lake}-${!Literal}"}; dev-lake-dev-${Literal}
            {"Fn::Sub": "x-${AWS::AccountId}"}; unknown
            {"Fn::Sub": "x-${Lake.Arn}"}; unknown
            {"Fn::Sub": ["${A}-${Stage}", {"A": {"Ref": "Minutes"}}]}; 15-dev
            {"Fn::Sub": ["${A}", {"A": {"Ref": "Given"}}]}; unknown
            {"Fn::Sub": []}; unknown
            {"Fn::Join": ["-", ["a", {"Ref": "Stage"}, {"Ref": "AWS::NoValue"}]]}; a-dev
            {"Fn::Join": ["/", {"Ref": "Fields"}]}; Id/Name
            {"Fn::Join": ["-", ["a", {"Ref": "AWS::Region"}]]}; unknown
            {"Fn::Join": "x"}; unknown
            {"Fn::Select": ["1", {"Ref": "Fields"}]}; Name
            {"Fn::Select": [7, ["a"]]}; unknown
            {"Fn::Select": [0, {"Fn::GetAZs": ""}]}; unknown
            {"Fn::Split": [",", "a,b"]}; a|b
            {"Fn::Split": [",", {"Ref": "Given"}]}; unknown
            {"Fn::FindInMap": ["Buckets", {"Ref": "Stage"}, "name"]}; dev-lake
            {"Fn::FindInMap": ["Buckets", {"Ref": "Given"}, "name"]}; unknown
            {"Fn::FindInMap": ["Buckets", "prod", "name"]}; unknown
            "{{resolve:ssm:/shop/bucket}}"; unknown
            {"Fn::Join": ["", ["{{resolve:secretsmanager:", "x}}"]]}; unknown
            "x-${Token[TOKEN.12]}"; unknown
            {"Ref": "Entity"}; a.b
            "${Entity}-&{Entity}"; a.b-ab
            {"Fn::Sub": "${Entity}-${Stage}"}; a.b-dev
            "${Open}"; unknown
            {"Ref": "Open"}; unknown
            """)
    void values(String expression, String expected) {
        assertThat(known(expression)).isEqualTo(expected);
    }

    @Test
    void names_the_parameters_whose_defaults_it_used() {
        Intrinsics intrinsics = new Intrinsics(Template.of(TEMPLATE, ""), Outcome.OPEN, Map.of());
        intrinsics.known(new Part(json("{\"Fn::Sub\": \"${Stage}${Given}${Minutes}\"}"), ""));
        intrinsics.known(new Part(json("{\"Ref\": \"Fields\"}"), ""));

        assertThat(intrinsics.defaults()).containsExactly("Stage", "Fields");
    }

    @Test
    void a_default_does_not_count_where_nobody_knows_the_parameter() {
        Intrinsics intrinsics =
                new Intrinsics(Template.of(TEMPLATE, ""), Outcome.OPEN.withoutDefaults(Set.of("Stage")), Map.of());

        assertThat(intrinsics.known(new Part(json("{\"Ref\": \"Stage\"}"), "")))
                .get()
                .extracting(Part::value)
                .isInstanceOf(Unknown.class);
    }

    @Test
    void resources_that_are_named_after_each_other_are_unknown() {
        Template template = Template.of(json("""
                {"Resources": {
                  "A": {"Type": "AWS::S3::Bucket", "Properties": {"BucketName": {"Ref": "B"}}},
                  "B": {"Type": "AWS::S3::Bucket", "Properties": {"BucketName": {"Ref": "A"}}}}}
                """), "");
        Intrinsics intrinsics = new Intrinsics(template, Outcome.OPEN, Map.of());

        assertThat(intrinsics.text(json("{\"Ref\": \"A\"}"))).isEmpty();
    }
}
