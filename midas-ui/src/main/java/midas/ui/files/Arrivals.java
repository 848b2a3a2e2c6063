package midas.ui.files;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Files that are handed to the window: while an answer, a file or another project is waited for, they wait too. What they would come into is not decided yet. The same holds of data beside a
 * project: they come into it, or into what stays open where it cannot be read.
 */
final class Arrivals {

    /** The window. */
    interface Host {

        /** Returns whether files have to wait. */
        boolean isBusy();

        /** Does something when what goes on now is done. */
        void later(Runnable task);

        /** Opens a project, and lets the arrival know what came of it. */
        void open(Path project, Arrival arrival);

        /** Imports data. */
        void bring(List<Path> data);

        /** Says that one project was opened of several. */
        void sayOthers(Path opened);

        /** Says that a project could not be read, and others beside it were not looked at. */
        void sayUnread(List<Path> others);

        /** Says that a project was not opened, and nothing beside it was taken. */
        void sayLeft(Path project, List<Path> others);
    }

    /** Files that came together. */
    static final class Arrival {

        private enum End {
            LEFT,
            OPENED,
            REFUSED
        }

        private final List<Path> projects;
        private final List<Path> data;
        private End end = End.LEFT;

        private Arrival(List<Path> files) {
            Map<Boolean, List<Path>> parts = files.stream().collect(Collectors.partitioningBy(SaveTarget::isProject));
            projects = parts.getOrDefault(true, List.of());
            data = parts.getOrDefault(false, List.of());
        }

        /** Its project is there. */
        void opened() {
            end = End.OPENED;
        }

        /** Its project cannot be read. */
        void refused() {
            end = End.REFUSED;
        }
    }

    private final Host host;
    private final Deque<Arrival> waiting = new ArrayDeque<>();
    private Optional<Arrival> begun = Optional.empty();
    private boolean going;

    Arrivals(Host host) {
        this.host = host;
    }

    void take(List<Path> files) {
        waiting.add(new Arrival(files));
        next();
    }

    /** Something that was waited for is over, and what comes of it is about to be done. */
    void look() {
        if (!waiting.isEmpty() || begun.isPresent()) {
            host.later(this::next);
        }
    }

    private void next() {
        if (going) {
            // a question about what is being opened: who asked goes on here
            return;
        }
        going = true;
        try {
            while (!host.isBusy() && (begun.isPresent() || !waiting.isEmpty())) {
                step();
            }
        } finally {
            going = false;
        }
    }

    private void step() {
        if (begun.isPresent()) {
            Arrival arrival = begun.get();
            begun = Optional.empty();
            end(arrival);
            return;
        }
        Arrival arrival = waiting.remove();
        if (arrival.projects.isEmpty()) {
            host.bring(arrival.data);
        } else {
            begun = Optional.of(arrival);
            host.open(arrival.projects.getFirst(), arrival);
        }
    }

    private void end(Arrival arrival) {
        Path project = arrival.projects.getFirst();
        List<Path> others = arrival.projects.subList(1, arrival.projects.size());
        switch (arrival.end) {
            case OPENED -> {
                host.bring(arrival.data);
                if (!others.isEmpty()) {
                    host.sayOthers(project);
                }
            }
            case REFUSED -> {
                host.bring(arrival.data);
                if (!others.isEmpty()) {
                    host.sayUnread(others);
                }
            }
            case LEFT -> {
                if (arrival.data.size() + others.size() > 0) {
                    host.sayLeft(
                            project,
                            Stream.concat(others.stream(), arrival.data.stream())
                                    .toList());
                }
            }
        }
    }
}
