package midas.io.project;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.CRC32;

/** Counts and digests what goes through it. */
final class Digests {

    private final MessageDigest sha256;
    private final CRC32 crc = new CRC32();
    private long size;

    Digests() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /** Returns a stream that digests what it hands over. Closing it does not close the other one. */
    OutputStream into(OutputStream out) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                update(bytes, from, length);
                out.write(bytes, from, length);
            }

            @Override
            public void flush() throws IOException {
                out.flush();
            }
        };
    }

    void update(byte[] bytes, int from, int length) {
        sha256.update(bytes, from, length);
        crc.update(bytes, from, length);
        size += length;
    }

    /** Returns the number of bytes so far. */
    long size() {
        return size;
    }

    /** Returns the CRC-32 so far. */
    long crc32() {
        return crc.getValue();
    }

    /** Returns the SHA-256 as hexadecimal digits. May be asked for once. */
    String sha256() {
        return HexFormat.of().formatHex(sha256.digest());
    }
}
