package midas.architecture.planted.io;

/** Planted: prints. */
final class IoPrints {
    void print() {
        System.out.println("planted");
    }
}
