package io.github.appflowtestkit.validator;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.Predicate;

/**
 * Checks AppFlow flow definitions against the service model, the rules of the service, and advice.
 *
 * <p>Everything that is wrong with a document becomes a finding of the report, never an exception; only a file that
 * cannot be read throws. Validators are immutable and thread-safe: create one and share it. This interface is not meant
 * to be implemented by users; a version may add methods.
 *
 * <p>A validator reads no files but the documents, the entities that {@link Builder#entities} names, and for a Terraform
 * configuration the files in its folder that declare and set its variables. The configuration {@code appflow-testkit.yaml} and the baseline that it names do not apply; the command line and
 * {@code FlowTests} of the JUnit extension apply them.
 *
 * <pre>{@code
 * Report report = FlowValidator.create().validate(Path.of("flows/orders.json"));
 * report.findings().forEach(finding -> log(finding.range().start() + " " + finding.message()));
 * }</pre>
 */
public interface FlowValidator {

    /**
     * Creates a validator with the defaults: documents of at most 10 MB and 500 levels, and at most 1,000 findings for
     * each.
     *
     * @return the validator
     */
    static FlowValidator create() {
        return builder().build();
    }

    /**
     * Starts a validator with options.
     *
     * @return a builder
     */
    static Builder builder() {
        return ServiceLoader.load(Builder.class, Builder.class.getClassLoader())
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException("the validator is incomplete: its jar must contain META-INF/services/"
                                + Builder.class.getName() + "; if you repackage jars, merge their service files"));
    }

    /** {@return a builder with the options of this validator} */
    Builder toBuilder();

    /**
     * Checks a file: CreateFlow requests or DescribeFlow output in JSON or YAML, a CloudFormation template, or a Terraform
     * configuration, plan or state.
     *
     * @param file the file; its path as given is the name of the report
     * @return the report
     * @throws UncheckedIOException if the file cannot be read
     */
    Report validate(Path file);

    /**
     * Checks a document: CreateFlow requests or DescribeFlow output in JSON or YAML, a CloudFormation template, or a Terraform
     * configuration, plan or state.
     *
     * @param name the name of the report
     * @param text the document
     * @return the report
     */
    Report validate(String name, String text);

    /**
     * Checks a document: CreateFlow requests or DescribeFlow output in JSON or YAML, a CloudFormation template, or a Terraform
     * configuration, plan or state.
     *
     * @param name the name of the report
     * @param utf8 the document in UTF-8, with or without byte order mark
     * @return the report
     */
    Report validate(String name, byte[] utf8);

    /**
     * Reads the flows of a document as CreateFlow requests: those of a CloudFormation template or a Terraform document, too. It
     * does not check them; {@link #validate(String, byte[])} does.
     *
     * <pre>{@code
     * FlowValidator validator =
     *         FlowValidator.builder().values(Map.of("Bucket", "lake")).build();
     * byte[] template = Files.readAllBytes(Path.of("template.yaml"));
     * validator.requests(template).forEach(flow -> log(flow.name().orElse("") + " " + flow.json()));
     * }</pre>
     *
     * <p>A flow in a document with conditions becomes the request that given values and defaults decide. Where they decide
     * nothing, the conditions are true. A flow that cannot exist with the given values is left out.
     *
     * @param utf8 the document in UTF-8, with or without byte order mark
     * @return the requests in the order of the document; empty if the document has no flow or cannot be read
     */
    List<FlowRequest> requests(byte[] utf8);

    /**
     * Reads the flows of a file as CreateFlow requests, as {@link #requests(byte[])} does. For a Terraform configuration it also
     * reads the files in its folder that declare and set its variables.
     *
     * @param file the file
     * @return the requests in the order of the document; empty if the document has no flow or is malformed
     * @throws UncheckedIOException if the file cannot be read
     */
    List<FlowRequest> requests(Path file);

    /**
     * Checks the request of any operation.
     *
     * @param operation the operation as the service names it, such as {@code StartFlow}
     * @param name the name of the report
     * @param json the request as JSON in UTF-8, with URL parameters as members of the object
     * @return the report
     * @throws IllegalArgumentException if the operation is unknown
     */
    Report validateRequest(String operation, String name, byte[] json);

    /** {@return the rules that this validator checks each flow against, your own rules included} */
    List<RuleInfo> rules();

    /**
     * Starts a run over several documents, which also finds problems between them.
     *
     * @return the run
     */
    ValidationRun newRun();

    /** Options of a validator. Not thread-safe. */
    interface Builder {

        /**
         * Limits the size of documents; larger ones get the finding AF0007.
         *
         * @param bytes 1 or more; 10,000,000 by default
         * @return this builder
         * @throws IllegalArgumentException if the number is below 1
         */
        Builder maxBytes(int bytes);

        /**
         * Limits the nesting of objects and arrays; deeper documents get the finding AF0007.
         *
         * @param levels 1 to 10,000; 500 by default
         * @return this builder
         * @throws IllegalArgumentException if the number is out of range
         */
        Builder maxDepth(int levels);

        /**
         * Limits the findings of a document; the most severe ones are reported, and a finding AF0007 has the number of the
         * others.
         *
         * @param findings 1 or more; 1,000 by default
         * @return this builder
         * @throws IllegalArgumentException if the number is below 1
         */
        Builder maxFindings(int findings);

        /**
         * Adds rules of your own to the built-in ones and to those found by {@link ServiceLoader}.
         *
         * @param more the rules
         * @return this builder
         * @throws IllegalArgumentException if the id of a rule is not AF9000 to AF9999, or is already in use
         */
        Builder rules(Iterable<? extends Rule> more);

        /**
         * Enables all rules, including those that are off by default.
         *
         * @return this builder
         */
        default Builder everyRule() {
            return switchOn(rule -> true);
        }

        /**
         * Enables the rules that the predicate accepts, in addition to those that are already on.
         *
         * @param rules accepts the rules to enable
         * @return this builder
         */
        Builder switchOn(Predicate<RuleInfo> rules);

        /**
         * Leaves out rules that only give advice; the others report only what the service refuses.
         *
         * @return this builder
         */
        Builder withoutAdvice();

        /**
         * Gives values for what documents do not know, such as parameters; they replace defaults, too.
         *
         * @param values strings, or lists and objects in JSON, by name: of a parameter ({@code Bucket}) or an attribute ({@code
         *     Key.Arn}) of a CloudFormation template, of a Terraform variable ({@code bucket} or {@code var.bucket}); or by
         *     any other expression as it is written ({@code aws_s3_bucket.lake.id}), or by the JSON Pointer of its place
         * @return this builder
         */
        Builder values(Map<String, String> values);

        /**
         * Checks the fields of flows against recorded output of {@code aws appflow describe-connector-entity}, such as {@code
         * Salesforce/Account.json} in the folder. A file in a folder for a connector profile, such as {@code
         * Salesforce/sf-prod/Account.json}, holds for flows with that profile.
         *
         * <p>The validator reads a file when a flow first needs it, and only once. A flow without a file has no findings about
         * fields; a file that cannot be read gets the finding AF8001.
         *
         * @param folder the folder
         * @return this builder
         * @throws IllegalArgumentException if the folder does not exist
         */
        Builder entities(Path folder);

        /**
         * Sets the clock for rules about past and future; without a clock they report nothing.
         *
         * @param clock read at each check
         * @return this builder
         */
        Builder clock(InstantSource clock);

        /**
         * Expects documents of one kind; one of another kind has no flow, and gets the finding AF0006. By default the
         * content tells the kind, and requests that could be both are CreateFlow requests.
         *
         * @param kind the kind of all documents
         * @return this builder
         */
        Builder kind(DocumentKind kind);

        /**
         * Creates the validator; the builder can be used again.
         *
         * @return the validator
         */
        FlowValidator build();
    }
}
