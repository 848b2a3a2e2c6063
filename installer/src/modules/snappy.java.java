/** Snappy compression, by native code. */
module snappy.java {
    requires java.logging;

    exports org.xerial.snappy;
}
