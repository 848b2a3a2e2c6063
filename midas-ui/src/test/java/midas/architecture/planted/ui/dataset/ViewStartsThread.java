package midas.architecture.planted.ui.dataset;

/** Planted: a thread made outside its two places. */
final class ViewStartsThread {
    void start() {
        Thread.ofVirtual().start(() -> {});
    }
}
