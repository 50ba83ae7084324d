package io.github.appflowtestkit.validator.internal.rules.safety;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Evidence.Reference;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.flow.Node;
import io.github.appflowtestkit.validator.internal.read.JsonText;
import io.github.appflowtestkit.validator.internal.rules.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The resources of a flow usually belong to one partition and one account. */
final class PartitionMismatch implements Rule {

    private static final Pattern ARN = Pattern.compile("arn:(aws[a-z-]*):[a-z0-9-]+:[a-z0-9-]*:([0-9]{12})?:.+");
    private static final List<String> PARTS =
            List.of("kmsArn", "sourceFlowConfig", "destinationFlowConfigList", "metadataCatalogConfig");

    @Override
    public RuleInfo info() {
        return RuleInfo.note(
                "AF6003",
                "PartitionMismatch",
                "ARNs of different partitions or accounts",
                Evidence.documented(Reference.of(
                        "An ARN contains the partition and the account of a resource; partitions are isolated",
                        "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html")));
    }

    @Override
    public void check(Flow flow, Findings findings) {
        List<Arn> arns = new ArrayList<>();
        PARTS.forEach(part -> Flow.ifSound(() -> flow.node()
                .member(part)
                .filter(node -> Texts.mayHave(node, text -> text.startsWith("arn:")))
                .ifPresent(
                        node -> Texts.under(node).forEach(text -> Arn.of(text).ifPresent(arns::add)))));
        if (!differs(arns, "partition", arn -> Optional.of(arn.partition()), findings)) {
            differs(arns, "account", Arn::account, findings);
        }
    }

    private static boolean differs(
            List<Arn> arns, String what, Function<Arn, Optional<String>> part, Findings findings) {
        Optional<Arn> first =
                arns.stream().filter(arn -> part.apply(arn).isPresent()).findFirst();
        Optional<Arn> other = arns.stream()
                .filter(arn -> part.apply(arn).isPresent())
                .filter(arn -> !part.apply(arn).equals(first.flatMap(part)))
                .findFirst();
        if (first.isPresent() && other.isPresent()) {
            findings.at(other.get().place())
                    .related(first.get().place(), "the first " + what)
                    .hint("check whether a value was copied from another environment")
                    .report(other.get().place().path() + " must be in the " + what + " of "
                            + first.get().place().path() + ", which is "
                            + JsonText.quoted(part.apply(first.get()).orElseThrow()) + ", but is in "
                            + JsonText.quoted(part.apply(other.get()).orElseThrow()));
        }
        return other.isPresent();
    }

    private record Arn(Node place, String partition, Optional<String> account) {

        static Optional<Arn> of(Node text) {
            Matcher parts = ARN.matcher(text.text());
            return parts.matches()
                    ? Optional.of(new Arn(text, parts.group(1), Optional.ofNullable(parts.group(2))))
                    : Optional.empty();
        }
    }
}
