package midas.ui.project;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import midas.io.coding.Basis;
import midas.io.coding.Derivations;
import midas.io.dataset.Dataset;
import midas.io.dataset.Lineage;
import midas.io.importing.ImportReport;
import midas.ui.label.WindowText;

/** What the user works on. All changes can be undone. */
public final class Project {

    /** A dataset in the project, and its state. */
    private record Place(ProjectDataset dataset, ProjectDataset.State state) {}

    private final ObservableList<ProjectDataset> datasets = FXCollections.observableArrayList();
    private final ObservableList<ProjectDataset> shown = FXCollections.unmodifiableObservableList(datasets);
    private final Edits edits = new Edits();

    /** Returns the datasets in the order in which they came, to be watched. */
    public ObservableList<ProjectDataset> datasets() {
        return shown;
    }

    /** Returns what was done to the project. */
    public Edits edits() {
        return edits;
    }

    /** Returns the dataset of an identity. */
    public Optional<ProjectDataset> find(UUID id) {
        return datasets.stream()
                .filter(dataset -> dataset.dataset().id().equals(id))
                .findFirst();
    }

    /** Adds a dataset; where its name is taken it gets a number. A derived one is taken as made from its parent's present state. */
    public ProjectDataset add(Dataset dataset, Optional<ImportReport> report) {
        return add(
                dataset,
                report,
                dataset.lineage() instanceof Lineage.Derived derived
                        ? find(derived.parents().getFirst().id())
                                .map(parent -> Derivations.basis(derived.operation(), parent.dataset()))
                        : Optional.empty());
    }

    /**
     * Adds a derived dataset; where its name is taken it gets a number.
     *
     * @param dataset the dataset
     * @param parent the state of its parent it was made from; where the parent has changed since, the dataset is stale from the beginning
     * @throws IllegalArgumentException if it was not made from that
     */
    public ProjectDataset addDerived(Dataset dataset, Dataset parent) {
        if (dataset.lineage() instanceof Lineage.Derived derived
                && derived.parents().getFirst().id().equals(parent.id())) {
            return add(dataset, Optional.empty(), Optional.of(Derivations.basis(derived.operation(), parent)));
        }
        throw new IllegalArgumentException(dataset.name() + " was not made from " + parent.name());
    }

    private ProjectDataset add(Dataset dataset, Optional<ImportReport> report, Optional<Basis> basis) {
        Dataset named = dataset.withName(freeName(dataset.name()));
        ProjectDataset added = new ProjectDataset(this, new ProjectDataset.State(named, report, basis, Map.of()));
        edit(EditNames.add(named), () -> datasets.add(added));
        return added;
    }

    /** Returns a name for a new dataset: the one wanted, with a number where it is taken. */
    public String freeName(String wanted) {
        Set<String> taken = datasets.stream().map(ProjectDataset::name).collect(Collectors.toSet());
        String name = wanted;
        for (int number = 2; taken.contains(name); number++) {
            name = wanted + " (" + number + ')';
        }
        return name;
    }

    /** Returns why a dataset cannot have a name, in a sentence; empty where it can. */
    public String nameProblem(ProjectDataset dataset, String name) {
        return nameProblem(name, datasets.stream().filter(other -> other != dataset));
    }

    /** Returns why a new dataset cannot have a name, in a sentence; empty where it can. */
    public String newNameProblem(String name) {
        return nameProblem(name, datasets.stream());
    }

    private static String nameProblem(String name, Stream<ProjectDataset> others) {
        String stripped = name.strip();
        if (stripped.isEmpty()) {
            return WindowText.text("name.blank");
        }
        if (stripped.chars().anyMatch(Character::isISOControl)) {
            return WindowText.text("name.control");
        }
        return others.anyMatch(other -> other.name().equals(stripped)) ? WindowText.text("name.taken", stripped) : "";
    }

    /** Returns all datasets that are made from one, and from these in their turn, parents before what is made from them. */
    public List<ProjectDataset> derivedFrom(ProjectDataset dataset) {
        List<ProjectDataset> derived = new ArrayList<>();
        Set<UUID> ids = new HashSet<>(Set.of(dataset.dataset().id()));
        // in the order in which they came, what is made comes after what it is made from
        for (ProjectDataset other : datasets) {
            if (other.dataset().lineage() instanceof Lineage.Derived lineage
                    && lineage.parents().stream().anyMatch(parent -> ids.contains(parent.id()))) {
                ids.add(other.dataset().id());
                derived.add(other);
            }
        }
        return derived;
    }

    /** Takes a dataset away, with all that is made from it. */
    public void delete(ProjectDataset dataset) {
        List<ProjectDataset> gone = new ArrayList<>(List.of(dataset));
        gone.addAll(derivedFrom(dataset));
        edit(EditNames.delete(dataset.name(), gone.size() - 1), () -> datasets.removeAll(gone));
    }

    /** Returns the datasets that are stale, parents before what is made from them. */
    public List<ProjectDataset> stale() {
        return datasets.stream()
                .filter(dataset -> dataset.staleProperty().get())
                .toList();
    }

    /** Makes a change and remembers how to take it back. */
    void edit(String name, Runnable change) {
        List<Place> before = places();
        change.run();
        compareWithParents();
        List<Place> after = places();
        edits.record(name, () -> restore(before), () -> restore(after));
    }

    private List<Place> places() {
        return datasets.stream()
                .map(dataset -> new Place(dataset, dataset.state()))
                .toList();
    }

    private void restore(List<Place> places) {
        places.forEach(place -> {
            if (place.dataset().state() != place.state()) {
                place.dataset().set(place.state());
            }
        });
        ListSteps.become(datasets, places.stream().map(Place::dataset).toList());
        compareWithParents();
    }

    private void compareWithParents() {
        for (ProjectDataset dataset : datasets) {
            Optional<ProjectDataset> parent = dataset.parent();
            Optional<Basis> then = dataset.state().basis();
            if (parent.isPresent() && then.isPresent() && dataset.dataset().lineage() instanceof Lineage.Derived made) {
                Basis now = Derivations.basis(made.operation(), parent.get().dataset());
                dataset.set(compare(parent.get(), then.get(), now), Optional.of(now));
            } else {
                dataset.set(new Staleness.Fresh(), Optional.empty());
            }
        }
    }

    private static Staleness compare(ProjectDataset parent, Basis then, Basis now) {
        if (!then.equals(now)) {
            return new Staleness.ParentChanged(then.changedIn(now));
        }
        return parent.staleProperty().get() ? new Staleness.ParentStale() : new Staleness.Fresh();
    }
}
