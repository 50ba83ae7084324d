package io.github.appflowtestkit.fake.internal.page;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * The part of a long list that the page shows, and where the other parts are.
 *
 * @param items what is shown
 * @param total the length of the list
 * @param first the number of the first that is shown, from 1; 0 if none is
 * @param before the address of the part before
 * @param after the address of the part after
 */
record PartOfList<T>(List<T> items, int total, int first, Optional<String> before, Optional<String> after) {

    /**
     * A page of a list.
     *
     * @param page its number, from 1; the last page in place of one that the list does not have
     * @param href the address of a page
     */
    static <T> PartOfList<T> page(List<T> all, int size, int page, IntFunction<String> href) {
        int pages = Math.max(1, (all.size() + size - 1) / size);
        int number = Math.max(1, Math.min(page, pages));
        int from = (number - 1) * size;
        List<T> items = all.subList(from, Math.min(all.size(), from + size));
        return new PartOfList<>(
                items,
                all.size(),
                items.isEmpty() ? 0 : from + 1,
                number > 1 ? Optional.of(href.apply(number - 1)) : Optional.empty(),
                number < pages ? Optional.of(href.apply(number + 1)) : Optional.empty());
    }

    /** The first of a list, for a page without links. */
    static <T> PartOfList<T> first(List<T> all, int size) {
        List<T> items = all.subList(0, Math.min(all.size(), size));
        return new PartOfList<>(items, all.size(), items.isEmpty() ? 0 : 1, Optional.empty(), Optional.empty());
    }

    boolean isWhole() {
        return items.size() == total;
    }

    /** Such as {@code 1 to 100 of 2,345}. */
    String words() {
        return isWhole() ? Integer.toString(total) : first + " to " + (first + items.size() - 1) + " of " + total;
    }
}
