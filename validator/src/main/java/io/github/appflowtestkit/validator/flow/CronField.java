package io.github.appflowtestkit.validator.flow;

import java.util.BitSet;
import java.util.List;

/** One field of a cron expression: lists, ranges, steps, names, and {@code *}. */
record CronField(String name, int min, int max, List<String> names) {
    CronField(String name, int min, int max) {
        this(name, min, max, List.of());
    }

    BitSet parse(String text) {
        BitSet values = new BitSet();
        for (String item : text.split(",", -1)) {
            add(item, values);
        }
        return values;
    }

    private void add(String item, BitSet values) {
        int slash = item.indexOf('/');
        String base = slash < 0 ? item : item.substring(0, slash);
        int step = slash < 0 ? 1 : number(item.substring(slash + 1), item);
        if (step < 1) {
            throw unreadable(item);
        }
        int dash = base.indexOf('-');
        int from;
        int to;
        if (base.equals("*")) {
            from = min;
            to = max;
        } else if (dash > 0) {
            from = value(base.substring(0, dash), item);
            to = value(base.substring(dash + 1), item);
        } else {
            from = value(base, item);
            to = slash < 0 ? from : max;
        }
        // MON-SUN is seen in the wild although SUN is the first day: a range may pass the end and go on at the start.
        int last = to < from ? to + (max - min + 1) : to;
        for (int at = from; at <= last; at += step) {
            values.set(at > max ? at - (max - min + 1) : at);
        }
    }

    /** A number in range, or a name. */
    int value(String text, String item) {
        int named = names.indexOf(text);
        int value = named >= 0 ? named + min : number(text, item);
        if (value < min || value > max) {
            throw unreadable(item);
        }
        return value;
    }

    private int number(String text, String item) {
        if (!text.matches("[0-9]{1,4}")) {
            throw unreadable(item);
        }
        return Integer.parseInt(text);
    }

    IllegalArgumentException unreadable(String item) {
        return new IllegalArgumentException("cron field " + name + " must hold numbers " + min + " to " + max
                + (names.isEmpty() ? "" : " or " + names.get(0) + " to " + names.get(names.size() - 1))
                + ", alone or with , - * /, but is \"" + item + "\"");
    }
}
