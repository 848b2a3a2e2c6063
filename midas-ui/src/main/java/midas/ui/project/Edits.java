package midas.ui.project;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** What was done to the project, to be undone and done again. For the window's thread. */
public final class Edits {

    /** Most changes that are remembered: each may hold on to a dataset that nothing else needs. */
    public static final int MOST = 300;

    private record Edit(String name, Runnable undo, Runnable redo, Object step) {}

    private final Deque<Edit> done = new ArrayDeque<>();
    private final Deque<Edit> undone = new ArrayDeque<>();
    private final ReadOnlyStringWrapper undoName = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper redoName = new ReadOnlyStringWrapper("");
    /** Where nothing can be undone any more: the beginning, or the last change that was forgotten. */
    private Object bottom = new Object();

    private final ReadOnlyObjectWrapper<Object> position = new ReadOnlyObjectWrapper<>(bottom);
    private @Nullable List<Edit> gathering;
    private boolean replaying;
    private int changing;

    Edits() {}

    /** Returns what would be undone next, such as {@code Set scale of Subject to nominal}; empty where there is nothing. */
    public ReadOnlyStringProperty undoNameProperty() {
        return undoName.getReadOnlyProperty();
    }

    /** Returns what would be done again next; empty where there is nothing. */
    public ReadOnlyStringProperty redoNameProperty() {
        return redoName.getReadOnlyProperty();
    }

    /** Returns where the project stands among its changes, to be compared by identity: it stands there again when what was done since is undone. */
    public ReadOnlyObjectProperty<Object> positionProperty() {
        return position.getReadOnlyProperty();
    }

    /** Forgets all changes: another project begins. */
    void forget() {
        done.clear();
        undone.clear();
        bottom = new Object();
        show();
    }

    /**
     * Takes note of a change that has been made. What was undone before cannot be done again any more.
     *
     * @param name what it was, as an order
     * @param undo takes it back
     * @param redo makes it again
     * @throws IllegalStateException if another change is being undone or done again
     */
    public void record(String name, Runnable undo, Runnable redo) {
        record(name, undo, redo, new Object());
    }

    /**
     * Takes note of a change, as {@link #record(String, Runnable, Runnable)}.
     *
     * @param step changes right after each other with the same step are undone as one: words as they are typed
     */
    public void record(String name, Runnable undo, Runnable redo, Object step) {
        if (replaying) {
            throw new IllegalStateException(name + " while another change is undone");
        }
        Edit edit = new Edit(name, undo, redo, step);
        List<Edit> open = gathering;
        if (open != null) {
            open.add(edit);
            return;
        }
        Edit last = done.peek();
        if (last != null && last.step() == step && undone.isEmpty()) {
            done.pop();
            done.push(new Edit(name, last.undo(), redo, step));
        } else {
            done.push(edit);
        }
        if (done.size() > MOST) {
            bottom = done.removeLast();
        }
        undone.clear();
        show();
    }

    /** Returns whether the change that was made last is of a step, and nothing has been undone since. */
    public boolean isLast(Object step) {
        Edit last = done.peek();
        return last != null && last.step() == step && undone.isEmpty();
    }

    /** Forgets the change that was made last, where it is of a step: somebody has taken it back by hand. */
    public void withdraw(Object step) {
        if (isLast(step)) {
            done.pop();
            show();
        }
    }

    /** Returns whether the project is changing at the moment: what follows it of itself is no change of its own. */
    public boolean isChanging() {
        return replaying || changing > 0;
    }

    /** Makes a change that is recorded afterwards. */
    void change(Runnable change) {
        changing++;
        try {
            change.run();
        } finally {
            changing--;
        }
    }

    /** Makes changes that are undone with the last one. */
    public void along(Runnable changes) {
        Edit last = done.peek();
        together(last == null ? "" : last.name(), changes);
        Edit added = done.peek();
        if (gathering == null && last != null && added != null && added != last) {
            done.pop();
            done.pop();
            done.push(new Edit(
                    last.name(),
                    () -> both(added.undo(), last.undo()),
                    () -> both(last.redo(), added.redo()),
                    last.step()));
            show();
        }
    }

    private static void both(Runnable first, Runnable second) {
        first.run();
        second.run();
    }

    /**
     * Makes several changes into one.
     *
     * @param name what they are together, as an order
     * @param changes makes them
     */
    public void together(String name, Runnable changes) {
        if (gathering != null) {
            changes.run();
            return;
        }
        List<Edit> parts = new ArrayList<>();
        gathering = parts;
        try {
            changes.run();
        } finally {
            gathering = null;
            if (!parts.isEmpty()) {
                record(
                        name,
                        () -> parts.reversed().forEach(part -> part.undo().run()),
                        () -> parts.forEach(part -> part.redo().run()));
            }
        }
    }

    /** Takes the last change back; does nothing where there is none. */
    public void undo() {
        move(done, undone, true);
    }

    /** Makes the change again that was taken back last; does nothing where there is none. */
    public void redo() {
        move(undone, done, false);
    }

    private void move(Deque<Edit> from, Deque<Edit> to, boolean back) {
        Edit edit = from.poll();
        if (edit == null) {
            return;
        }
        replaying = true;
        try {
            (back ? edit.undo() : edit.redo()).run();
        } finally {
            replaying = false;
            to.push(edit);
            show();
        }
    }

    private void show() {
        position.set(done.isEmpty() ? bottom : done.peek());
        undoName.set(done.isEmpty() ? "" : done.peek().name());
        redoName.set(undone.isEmpty() ? "" : undone.peek().name());
    }
}
