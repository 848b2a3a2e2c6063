package midas.ui.diagnostics;

import java.util.List;
import java.util.function.DoubleSupplier;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Cards side by side, as many as there is room for, or one of them alone. */
final class PlotGrid extends Region {

    private static final double NARROWEST = 400;
    private static final double GAP = 16;
    private static final double HIGH = 0.74;

    private final DoubleSupplier zoom;
    private List<PlotCard> cards = List.of();
    private @Nullable PlotCard large;
    private double viewport;

    PlotGrid(DoubleSupplier zoom) {
        this.zoom = zoom;
        getStyleClass().add("plot-grid");
    }

    /** Shows cards. */
    void setCards(List<PlotCard> next) {
        cards = next;
        large = null;
        getChildren().setAll(next);
    }

    /** Returns the cards. */
    List<PlotCard> cards() {
        return cards;
    }

    /** Shows one card alone, or all of them again. */
    void toggle(PlotCard card) {
        large = large == card ? null : card;
        for (PlotCard each : cards) {
            each.setVisible(large == null || each == large);
            each.showEnlarged(each == large);
        }
        requestLayout();
    }

    /** Shows all cards again; returns whether it was one alone. */
    boolean shrink() {
        PlotCard alone = large;
        if (alone != null) {
            toggle(alone);
        }
        return alone != null;
    }

    /** Tells how high what is seen of it is. */
    void setViewport(double height) {
        if (viewport != height) {
            viewport = height;
            requestLayout();
        }
    }

    private int columns(double width) {
        double least = NARROWEST * zoom.getAsDouble();
        return (int) Math.clamp((width - GAP) / (least + GAP), 1, Math.max(1, cards.size()));
    }

    private double cardWidth(double width) {
        int columns = columns(width);
        return Math.floor((width - (columns + 1) * GAP) / columns);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        if (large != null) {
            return viewport;
        }
        double given = width < 0 ? getWidth() : width;
        int columns = columns(given);
        int rows = (cards.size() + columns - 1) / columns;
        return rows * Math.floor(HIGH * cardWidth(given)) + (rows + 1) * GAP;
    }

    @Override
    protected void layoutChildren() {
        if (large != null) {
            large.resizeRelocate(GAP, GAP, getWidth() - 2 * GAP, getHeight() - 2 * GAP);
            return;
        }
        int columns = columns(getWidth());
        double width = cardWidth(getWidth());
        double height = Math.floor(HIGH * width);
        for (int i = 0; i < cards.size(); i++) {
            Node card = cards.get(i);
            card.resizeRelocate(
                    GAP + i % columns * (width + GAP), GAP + Math.floorDiv(i, columns) * (height + GAP), width, height);
        }
    }
}
