package vn.congkhai.workflow.worklist;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;

/** Cuts a page out of several ordered lists as if they were one, without reading further than to its end. */
final class Merged {
    private Merged() {}

    private record Head<T>(T item, Iterator<T> behind) {}

    static <T> List<T> page(List<Iterator<T>> lists, Comparator<? super T> order, long offset, int size) {
        PriorityQueue<Head<T>> heads = new PriorityQueue<>((one, other) -> order.compare(one.item(), other.item()));
        for (Iterator<T> list : lists) push(list, heads);
        List<T> page = new ArrayList<>();
        long passed = 0;
        for (Head<T> head = heads.poll(); head != null && page.size() < size; head = heads.poll()) {
            if (passed++ >= offset) page.add(head.item());
            push(head.behind(), heads);
        }
        return page;
    }

    private static <T> void push(Iterator<T> list, PriorityQueue<Head<T>> heads) {
        if (list.hasNext()) heads.add(new Head<>(list.next(), list));
    }
}
