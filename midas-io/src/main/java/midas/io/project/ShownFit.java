package midas.io.project;

import java.time.Duration;
import java.time.Instant;
import midas.io.dataset.DatasetRef;
import midas.io.frame.Exclusions;
import midas.io.frame.ModelSpec;

/** A fit, as the form that asked for it shows it. */
public sealed interface ShownFit permits FormFit, GlmFit {

    /** Returns the data that it saw. */
    SeenData seen();

    /** Returns the dataset. */
    DatasetRef source();

    /** Returns what was asked for. */
    ModelSpec spec();

    /** Returns the rows left out. */
    Exclusions exclusions();

    /** Returns the number of rows of the dataset, before any was left out. */
    int dataRows();

    /** Returns the wall time of the fit. */
    Duration elapsed();

    /** Returns when it was fitted. */
    Instant fittedAt();

    /** Returns this fit with what is known of its data in a project that was opened. */
    ShownFit withSeen(SeenData now);
}
