package midas.io.project;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import midas.io.report.Report;
import midas.io.report.ReportBlock;

/**
 * A report of a project. It holds what it shows, so that it stays what it was when models and data change; and it knows what was made from which model, so that this can be made
 * anew.
 *
 * @param id its identity, which no change touches
 * @param name its name, unique among the reports of its project; also the title above its blocks
 * @param entries its blocks from top to bottom
 * @param sources what was added from models, in the order in which it was
 */
public record SavedReport(UUID id, String name, List<Entry> entries, List<Source> sources) {

    /**
     * A block in its place.
     *
     * @param id its identity, which a change of its words or its place leaves as it is
     * @param block what it shows
     * @param origin what it was made from; empty for what somebody has written
     */
    public record Entry(UUID id, ReportBlock block, Optional<Origin> origin) {

        /** Returns a block of nobody's making but the writer's. */
        public static Entry of(ReportBlock block) {
            return new Entry(UUID.randomUUID(), block, Optional.empty());
        }
    }

    /**
     * Which block of a source it is.
     *
     * @param source identity of the source
     * @param key tells it from the others of that source, also when they are made anew
     * @param ownCaption whether somebody has written its caption, which then stays when it is made anew
     */
    public record Origin(UUID source, String key, boolean ownCaption) {

        /** Of a block whose caption was made with it. */
        public Origin(UUID source, String key) {
            this(source, key, false);
        }
    }

    /**
     * Something that was added from a model, in one or more blocks.
     *
     * @param id its identity
     * @param model identity of the model
     * @param name name of the model at that time
     * @param fittedAt when the model was fitted: another time is another fit
     * @param part what of the model it is
     * @param keys keys of all blocks that were made, also of those that were taken away since
     */
    public record Source(UUID id, UUID model, String name, Instant fittedAt, ModelPart part, List<String> keys) {

        /** Copies the list. */
        public Source {
            keys = List.copyOf(keys);
        }

        /** Returns it with another name of the model. */
        public Source withName(String other) {
            return new Source(id, model, other, fittedAt, part, keys);
        }
    }

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if two blocks have the same identity
     */
    public SavedReport {
        entries = List.copyOf(entries);
        sources = List.copyOf(sources);
        Set<UUID> ids = new HashSet<>();
        for (Entry entry : entries) {
            if (!ids.add(entry.id())) {
                throw new IllegalArgumentException("two blocks " + entry.id());
            }
        }
    }

    /** Returns a report with nothing in it. */
    public static SavedReport empty(String name) {
        return new SavedReport(UUID.randomUUID(), name, List.of(), List.of());
    }

    /** Returns it as writers and readers know it. */
    public Report report() {
        return new Report(name, entries.stream().map(Entry::block).toList());
    }

    /** Returns it as files show it: without headings and texts that nothing has been written in yet. */
    public Report written() {
        return report().withBlocks(report().blocks().stream()
                .filter(block -> !isBlank(block))
                .toList());
    }

    private static boolean isBlank(ReportBlock block) {
        return block instanceof ReportBlock.Heading heading && heading.text().isBlank()
                || block instanceof ReportBlock.Text text && text.text().isBlank();
    }

    /** Returns it under another name. */
    public SavedReport withName(String newName) {
        return new SavedReport(id, newName, entries, sources);
    }

    /** Returns it with other blocks; sources that none of them is from are left out. */
    public SavedReport with(List<Entry> newEntries, List<Source> newSources) {
        Set<UUID> used = new HashSet<>();
        newEntries.forEach(entry -> entry.origin().ifPresent(origin -> used.add(origin.source())));
        return new SavedReport(
                id,
                name,
                newEntries,
                newSources.stream().filter(source -> used.contains(source.id())).toList());
    }

    /** Returns it with other blocks of the same sources. */
    public SavedReport withEntries(List<Entry> newEntries) {
        return with(newEntries, sources);
    }

    /** Returns what a block was made from, where it was made from something. */
    public Optional<Source> source(Entry entry) {
        return entry.origin()
                .flatMap(origin -> sources.stream()
                        .filter(source -> source.id().equals(origin.source()))
                        .findFirst());
    }
}
