package midas.ui.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import midas.io.project.ModelPart;
import midas.io.project.SavedModel;
import midas.io.project.SavedReport;
import midas.io.report.ReportBlock;

/** What can be done with a report, from one state to the next. */
final class ReportEdit {

    private ReportEdit() {}

    /** Returns where a block stands, or −1. */
    static int indexOf(SavedReport report, UUID block) {
        for (int i = 0; i < report.entries().size(); i++) {
            if (report.entries().get(i).id().equals(block)) {
                return i;
            }
        }
        return -1;
    }

    /** Puts blocks in a place. */
    static SavedReport insert(SavedReport report, int at, List<SavedReport.Entry> blocks) {
        List<SavedReport.Entry> entries = new ArrayList<>(report.entries());
        entries.addAll(at, blocks);
        return report.withEntries(entries);
    }

    /** Puts what was made from a model in a place. */
    static SavedReport insert(SavedReport report, int at, SavedModel model, ModelPart part, List<Made> made) {
        SavedReport.Source source = source(UUID.randomUUID(), model, part, made);
        List<SavedReport.Entry> entries = new ArrayList<>(report.entries());
        entries.addAll(at, made.stream().map(one -> entry(source, one)).toList());
        List<SavedReport.Source> sources = new ArrayList<>(report.sources());
        sources.add(source);
        return report.with(entries, sources);
    }

    private static SavedReport.Source source(UUID id, SavedModel model, ModelPart part, List<Made> made) {
        return new SavedReport.Source(
                id,
                model.id(),
                model.name(),
                model.fittedAt(),
                part,
                made.stream().map(Made::key).toList());
    }

    private static SavedReport.Entry entry(SavedReport.Source source, Made made) {
        return new SavedReport.Entry(
                UUID.randomUUID(), made.block(), Optional.of(new SavedReport.Origin(source.id(), made.key())));
    }

    /**
     * Moves a block.
     *
     * @param to where it stands afterwards
     */
    static SavedReport move(SavedReport report, UUID block, int to) {
        List<SavedReport.Entry> entries = new ArrayList<>(report.entries());
        SavedReport.Entry moved = entries.remove(indexOf(report, block));
        entries.add(Math.clamp(to, 0, entries.size()), moved);
        return report.withEntries(entries);
    }

    /** Takes blocks away. */
    static SavedReport remove(SavedReport report, Predicate<SavedReport.Entry> which) {
        return report.withEntries(
                report.entries().stream().filter(which.negate()).toList());
    }

    /** Shows something else in the place of a block; from then on it is of somebody's own making. */
    static SavedReport replace(SavedReport report, UUID block, ReportBlock next) {
        return report.withEntries(report.entries().stream()
                .map(entry -> entry.id().equals(block) ? new SavedReport.Entry(block, next, Optional.empty()) : entry)
                .toList());
    }

    /** Gives a block another caption, which it keeps when it is made anew. */
    static SavedReport caption(SavedReport report, UUID block, ReportBlock next) {
        return report.withEntries(report.entries().stream()
                .map(entry -> entry.id().equals(block)
                        ? new SavedReport.Entry(
                                block,
                                next,
                                entry.origin()
                                        .map(origin -> new SavedReport.Origin(origin.source(), origin.key(), true)))
                        : entry)
                .toList());
    }

    /**
     * Makes what was added from a model anew, of another fit. What somebody took away stays away, what was not there before stands behind what it follows, and what there is no more goes.
     *
     * @param report the report
     * @param source what was added
     * @param model the model as it is now
     * @param made the same part of it
     */
    static SavedReport renew(SavedReport report, SavedReport.Source source, SavedModel model, List<Made> made) {
        SavedReport.Source renewed = source(source.id(), model, source.part(), made);
        Map<String, Made> fresh = new LinkedHashMap<>();
        made.forEach(one -> fresh.put(one.key(), one));
        List<SavedReport.Entry> entries = new ArrayList<>();
        int first = report.entries().size();
        for (SavedReport.Entry entry : report.entries()) {
            Optional<String> key = key(entry, source);
            if (key.isEmpty()) {
                entries.add(entry);
                continue;
            }
            first = Math.min(first, entries.size());
            Made now = fresh.get(key.get());
            if (now != null) {
                boolean own =
                        entry.origin().filter(SavedReport.Origin::ownCaption).isPresent();
                ReportBlock block = own ? Captions.with(now.block(), Captions.of(entry.block())) : now.block();
                entries.add(new SavedReport.Entry(entry.id(), block, entry.origin()));
            }
        }
        Set<String> before = Set.copyOf(source.keys());
        int place = Math.min(first, entries.size());
        for (Made one : made) {
            int there = place(entries, source, one.key());
            if (there >= 0) {
                place = there + 1;
            } else if (!before.contains(one.key())) {
                entries.add(place++, entry(renewed, one));
            }
        }
        return report.with(
                entries,
                report.sources().stream()
                        .map(other -> other.id().equals(source.id()) ? renewed : other)
                        .toList());
    }

    private static Optional<String> key(SavedReport.Entry entry, SavedReport.Source source) {
        return entry.origin()
                .filter(origin -> origin.source().equals(source.id()))
                .map(SavedReport.Origin::key);
    }

    private static int place(List<SavedReport.Entry> entries, SavedReport.Source source, String key) {
        for (int i = 0; i < entries.size(); i++) {
            if (key(entries.get(i), source).equals(Optional.of(key))) {
                return i;
            }
        }
        return -1;
    }

    /** Returns the sources whose blocks stand in a report, by their models. */
    static Map<UUID, List<SavedReport.Source>> byModel(SavedReport report) {
        return report.sources().stream()
                .collect(Collectors.groupingBy(SavedReport.Source::model, LinkedHashMap::new, Collectors.toList()));
    }
}
