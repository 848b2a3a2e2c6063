package midas.io.plot;

import java.util.function.Supplier;
import midas.io.dataset.Dataset;

/**
 * A plot of a model.
 *
 * @param kind which
 * @param plot what is drawn
 * @param spots what can be pointed at
 * @param data the numbers behind it, made when they are asked for
 */
public record ModelPlot(PlotKind kind, Plot plot, Spots spots, Supplier<Dataset> data) {}
