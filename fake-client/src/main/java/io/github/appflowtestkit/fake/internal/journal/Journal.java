package io.github.appflowtestkit.fake.internal.journal;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.RecordedCall;
import io.github.appflowtestkit.validator.internal.secret.Secrets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/** Shows the calls of a fake as a numbered list. */
public final class Journal {

    private static final Pattern LAMBDA = Pattern.compile("^lambda\\$(.+)\\$\\d+$");
    private static final String BELOW = "\n       ";
    private static final int MOST_CALLS = 40;
    private static final int MOST_MEMBERS = 3;
    private static final int WIDEST_REQUEST = 72;

    private Journal() {}

    /** Returns the list with a heading, or a sentence if there are no calls. */
    public static String of(FakeAppflow fake) {
        List<RecordedCall> calls = fake.calls();
        return (calls.isEmpty() ? "No calls were made\n" : "") + after(fake, calls);
    }

    /** Returns the list, or where else there are calls, for a message that tells how many there are. */
    public static String after(FakeAppflow fake, List<RecordedCall> calls) {
        return of(fake, calls, Set.of());
    }

    /** Returns the list with arrows at some calls. */
    public static String of(FakeAppflow fake, List<RecordedCall> calls, Set<Long> pointedAt) {
        List<String> elsewhere = CallsElsewhere.of(fake);
        if (!calls.isEmpty()) {
            return String.join(
                    "\n",
                    Stream.concat(Stream.of(list(calls, pointedAt)), elsewhere.stream())
                            .toList());
        }
        return elsewhere.isEmpty()
                ? "hint: is the code under test given a client of this fake?"
                : String.join("\n", elsewhere);
    }

    private static String list(List<RecordedCall> calls, Set<Long> pointedAt) {
        List<Integer> shown = shown(calls, pointedAt);
        List<Line> lines =
                shown.stream().map(index -> Line.of(calls.get(index))).toList();
        int number = width(lines.stream().map(Line::number).toList());
        int operation = width(lines.stream().map(Line::operation).toList());
        int request = width(lines.stream().map(Line::request).toList());
        int outcome = width(lines.stream().map(Line::outcome).toList());
        CallNotes notes = new CallNotes();
        StringBuilder text =
                new StringBuilder(calls.size() == 1 ? "The only call:" : "All " + calls.size() + " calls, in order:");
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            omitted(text, shown.get(i) - (i == 0 ? 0 : shown.get(i - 1) + 1));
            text.append("\n  ")
                    .append(pad(line.number, number))
                    .append(' ')
                    .append(pad(line.operation, operation))
                    .append("  ")
                    .append(pad(line.request, request))
                    .append("  ")
                    .append(pad(line.outcome, outcome))
                    .append("  -> ")
                    .append(line.site)
                    .append(pointedAt.contains(calls.get(shown.get(i)).number()) ? "  <<<<<" : "");
            notes.of(calls.get(shown.get(i))).forEach(note -> text.append(BELOW).append(note.replace("\n", BELOW)));
        }
        omitted(text, calls.size() - 1 - shown.get(shown.size() - 1));
        return Secrets.message(text.toString());
    }

    /** The indexes of the calls to show: those with arrows, then the first ones. */
    private static List<Integer> shown(List<RecordedCall> calls, Set<Long> pointedAt) {
        Stream<Integer> pointed = IntStream.range(0, calls.size())
                .filter(index -> pointedAt.contains(calls.get(index).number()))
                .boxed();
        return Stream.concat(pointed, IntStream.range(0, calls.size()).boxed())
                .distinct()
                .limit(MOST_CALLS)
                .sorted()
                .toList();
    }

    private static void omitted(StringBuilder text, int calls) {
        if (calls > 0) {
            text.append("\n  ... (+").append(calls).append(')');
        }
    }

    /** Returns the numbers of calls, as in {@code #1, #3}. */
    public static String numbers(Collection<RecordedCall> calls) {
        String numbers = calls.stream()
                .limit(MOST_CALLS)
                .map(call -> "#" + call.number())
                .collect(Collectors.joining(", "));
        return calls.size() > MOST_CALLS ? numbers + " ... (+" + (calls.size() - MOST_CALLS) + ")" : numbers;
    }

    /** Returns one line of the list, without columns and notes. */
    public static String line(RecordedCall call) {
        Line line = Line.of(call);
        return line.number + ' ' + line.operation + ' ' + line.request + ' ' + line.outcome + " -> " + line.site;
    }

    /** Returns the first members of a call's request, as in {@code {flowName="orders"}}. */
    public static String request(RecordedCall call) {
        return Secrets.message(Line.summary(call.request()));
    }

    /** Returns what came of a call, as in {@code returned Active} or {@code threw ConflictException}. */
    public static String outcome(RecordedCall call) {
        return Line.outcomeOf(call);
    }

    /** Returns the call site of a call, as in {@code OrderSync.create(OrderSync.java:42)}. */
    public static String site(RecordedCall call) {
        return call.callSite().map(Journal::site).orElse("over the network");
    }

    static String site(StackTraceElement frame) {
        String type = frame.getClassName();
        String file = frame.getFileName() == null ? "unknown source" : frame.getFileName();
        return type.substring(type.lastIndexOf('.') + 1) + "." + method(frame.getMethodName()) + "(" + file
                + (frame.getLineNumber() > 0 ? ":" + frame.getLineNumber() : "") + ")";
    }

    /** The method around a lambda, in place of the compiler's name. */
    private static String method(String name) {
        return LAMBDA.matcher(name).replaceFirst("$1");
    }

    /** Returns the error code of a refusal, or the class of any other exception. */
    public static String error(RuntimeException exception) {
        return exception instanceof AwsServiceException refusal
                        && refusal.awsErrorDetails() != null
                        && refusal.awsErrorDetails().errorCode() != null
                ? refusal.awsErrorDetails().errorCode()
                : exception.getClass().getSimpleName();
    }

    private static int width(List<String> texts) {
        return texts.stream().mapToInt(String::length).max().orElse(0);
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(width - text.length());
    }

    private record Line(String number, String operation, String request, String outcome, String site) {

        static Line of(RecordedCall call) {
            return new Line(
                    "#" + call.number(),
                    call.operation().apiName(),
                    summary(call.request()),
                    outcomeOf(call),
                    Journal.site(call));
        }

        private static String summary(SdkPojo request) {
            // A client token is nearly always one that a client filled in, which tells a reader nothing.
            List<Members.Leaf> leaves = Members.of(request).stream()
                    .filter(leaf -> !leaf.path().equals(Members.CLIENT_TOKEN))
                    .toList();
            List<String> parts = new ArrayList<>();
            int width = 0;
            for (Members.Leaf leaf : leaves) {
                String part = leaf.path() + "=" + leaf.shown();
                width += part.length() + 2;
                if (parts.size() == MOST_MEMBERS || (!parts.isEmpty() && width > WIDEST_REQUEST)) {
                    break;
                }
                parts.add(part);
            }
            if (parts.size() < leaves.size()) {
                parts.add("+" + (leaves.size() - parts.size()));
            }
            return "{" + String.join(", ", parts) + "}";
        }

        private static String outcomeOf(RecordedCall call) {
            if (call.exception().isPresent()) {
                String thrown = "threw " + error(call.exception().get());
                return call.response().isPresent() ? thrown + " after it was carried out" : thrown;
            }
            return "returned" + call.response().map(Line::status).orElse("");
        }

        private static String status(SdkPojo response) {
            for (SdkField<?> field : response.sdkFields()) {
                Object value = field.getValueOrDefault(response);
                if (field.memberName().equals("flowStatus") && value != null) {
                    return " " + value;
                }
            }
            return "";
        }
    }
}
