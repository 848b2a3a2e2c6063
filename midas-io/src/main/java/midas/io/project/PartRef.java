package midas.io.project;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/**
 * Points to a part of a project file and says what must be in it. The name is made of the content, so that what has not changed need not be written again.
 *
 * @param name its name
 * @param size its number of bytes
 * @param sha256 their SHA-256 in hexadecimal digits
 * @param crc32 their CRC-32; not written down, zip files know it themselves
 */
record PartRef(String name, long size, String sha256, long crc32) {

    private static final int DIGITS_IN_NAME = 32;

    /** Points to what was digested. */
    static PartRef of(String folder, String ending, Digests digests) {
        String sha256 = digests.sha256();
        String name = folder + '/' + sha256.substring(0, DIGITS_IN_NAME) + ending;
        return new PartRef(name, digests.size(), sha256, digests.crc32());
    }

    ObjectNode write() {
        return Fields.object().put("part", name).put("size", size).put("sha256", sha256);
    }

    static PartRef read(Fields json) throws IOException {
        return new PartRef(json.text("part"), json.large("size"), json.text("sha256"), 0);
    }
}
