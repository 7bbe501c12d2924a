package dev.vestibule.emulator.people;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * What the first bytes of a PNG or JPEG say.
 *
 * @param width pixels
 * @param height pixels
 * @param grey whether it has no colours
 */
record PictureSize(int width, int height, boolean grey) {

    private static final int PNG = 0x89504e47;
    private static final int PNG_SIZE = 16;
    private static final int JPEG = 0xffd8;

    int longer() {
        return Math.max(width, height);
    }

    int shorter() {
        return Math.min(width, height);
    }

    /** Whether it begins like a PNG or a JPEG. */
    static boolean isPicture(byte[] bytes) {
        return bytes.length > 4 && (isPng(bytes) || (ByteBuffer.wrap(bytes).getShort() & 0xffff) == JPEG);
    }

    /** Reads it; empty when the bytes end before they say it. */
    static Optional<PictureSize> of(byte[] bytes) {
        return isPng(bytes) ? ofPng(bytes) : ofJpeg(bytes);
    }

    private static boolean isPng(byte[] bytes) {
        return ByteBuffer.wrap(bytes).getInt() == PNG;
    }

    private static Optional<PictureSize> ofPng(byte[] bytes) {
        if (bytes.length < PNG_SIZE + 10) {
            return Optional.empty();
        }
        ByteBuffer header = ByteBuffer.wrap(bytes, PNG_SIZE, 10);
        int width = header.getInt();
        int height = header.getInt();
        header.get();
        int colours = header.get();
        return Optional.of(new PictureSize(width, height, colours == 0 || colours == 4));
    }

    /** Walks from marker to marker to the frame, whose marker is C0 to CF without C4, C8 and CC. */
    private static Optional<PictureSize> ofJpeg(byte[] bytes) {
        int at = 2;
        while (at + 10 < bytes.length && (bytes[at] & 0xff) == 0xff) {
            int marker = bytes[at + 1] & 0xff;
            ByteBuffer segment = ByteBuffer.wrap(bytes, at + 2, 8);
            int length = segment.getShort() & 0xffff;
            if (marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc) {
                segment.get();
                int height = segment.getShort() & 0xffff;
                int width = segment.getShort() & 0xffff;
                return Optional.of(new PictureSize(width, height, segment.get() == 1));
            }
            at += 2 + length;
        }
        return Optional.empty();
    }
}
