/** Zip files as office programs want them. */
module opczip {
    exports com.github.rzymek.opczip;
}
