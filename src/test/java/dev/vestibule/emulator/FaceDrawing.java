package dev.vestibule.emulator;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/**
 * Draws the emulator's faces: simple portraits, 224 by 224 pixels, one for each line of {@code people.txt}, in its order.
 * Run it by hand to make them anew: {@code java FaceDrawing.java src/main/emulator/emulator/faces}.
 */
final class FaceDrawing {

    private static final int SIZE = 224;

    /** Skin, hair, cut of the hair (3 has a knot), then {@code L} for long hair or {@code B} for a beard. */
    private static final String[] LOOKS = {
        "1 5 4 -", "0 7 3 L", "6 2 0 -", "1 4 0 L", "5 4 2 B", "2 0 1 L", "0 7 1 B", "3 4 3 L", "6 1 1 L", "1 4 1 -",
        "4 4 2 L", "0 3 4 B", "6 0 0 L", "2 0 2 B", "1 4 3 L", "0 3 1 L", "5 4 4 -", "0 7 0 L", "1 4 0 -", "0 6 1 B",
        "7 4 2 L", "6 1 4 -", "0 6 2 L", "5 4 0 -", "2 1 3 L", "1 4 4 -", "0 7 1 L", "7 4 0 B", "1 4 1 L", "0 3 3 L",
        "7 0 1 -", "5 4 3 L", "0 5 4 B", "3 4 1 L", "2 5 0 -", "6 4 0 L", "0 2 1 L", "0 1 2 -", "7 0 3 L", "2 5 1 -"
    };

    private static final int[] SKINS = {0xf6d7c3, 0xeac0a0, 0xd9a37c, 0xb97f56, 0x93603b, 0x6b4428, 0xf0cbb0, 0xc68f63};
    private static final int[] HAIRS = {0x2b1d14, 0x4a2f1b, 0x7a4a22, 0xb98545, 0x15151c, 0x8d8d92, 0x9c3f1e, 0xd8c08a};
    private static final int[] GROUNDS = {0xcfe3f2, 0xe6e0f3, 0xdcefdc, 0xf7e8cf, 0xf3dcdc, 0xd7eeee, 0xe9e9e4};
    private static final int[] CLOTHES = {0x2f6f9f, 0x8a4f7d, 0x3c7a57, 0xb3572f, 0x44506b, 0x9a8433, 0x376e72};

    private final Random random;
    private final int number;
    private final String[] look;
    private final Graphics2D graphics;

    private FaceDrawing(int number, Graphics2D graphics) {
        this.random = new Random(7919L * number);
        this.number = number;
        this.look = LOOKS[number - 1].split(" ");
        this.graphics = graphics;
    }

    /** Draws all faces into the folder given. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Files.createDirectories(folder);
        for (int number = 1; number <= LOOKS.length; number++) {
            save(draw(number), folder.resolve("%02d.jpg".formatted(number)));
        }
    }

    private static BufferedImage draw(int number) {
        BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        new FaceDrawing(number, graphics).portrait();
        graphics.dispose();
        return image;
    }

    private void portrait() {
        fill(GROUNDS[number % GROUNDS.length]);
        graphics.fillRect(0, 0, SIZE, SIZE);
        int skin = SKINS[Integer.parseInt(look[0])];
        int hair = HAIRS[Integer.parseInt(look[1])];
        double width = 96 + random.nextInt(22);
        double height = 124 + random.nextInt(20);
        backHair(hair, width);
        shoulders(skin, CLOTHES[(number * 2 + number / CLOTHES.length) % CLOTHES.length]);
        head(skin, width, height);
        topHair(hair, width, height);
        eyes(random.nextInt(7), hair);
        noseAndMouth(skin);
        extras(hair, width);
    }

    private void backHair(int hair, double width) {
        if (look[3].equals("L")) {
            fill(hair);
            graphics.fill(new RoundRectangle2D.Double(112 - width / 2 - 14, 50, width + 28, 150, 90, 90));
        }
    }

    private void shoulders(int skin, int clothes) {
        fill(clothes);
        graphics.fill(new RoundRectangle2D.Double(22, 188, 180, 80, 80, 80));
        fill(skin);
        graphics.fill(new RoundRectangle2D.Double(92, 160, 40, 46, 24, 24));
    }

    /** Face, ears and neck are of one skin; a thin shade under the chin and in the ears sets them apart. */
    private void head(int skin, double width, double height) {
        double top = 114 - height / 2;
        fill(shade(skin));
        graphics.fill(new Arc2D.Double(92, top + height - 24, 40, 30, 180, 180, Arc2D.CHORD));
        fill(skin);
        graphics.fill(new Ellipse2D.Double(112 - width / 2 - 9, 100, 22, 34));
        graphics.fill(new Ellipse2D.Double(112 + width / 2 - 13, 100, 22, 34));
        graphics.fill(new Ellipse2D.Double(112 - width / 2, top, width, height));
        fill(shade(skin));
        graphics.setStroke(new BasicStroke(2, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(new Arc2D.Double(112 - width / 2 - 5, 106, 10, 20, 80, 190, Arc2D.OPEN));
        graphics.draw(new Arc2D.Double(112 + width / 2 - 5, 106, 10, 20, -90, 190, Arc2D.OPEN));
    }

    private void topHair(int hair, double width, double height) {
        fill(hair);
        double top = 114 - height / 2;
        switch (Integer.parseInt(look[2])) {
            case 0 ->
                graphics.fill(new Arc2D.Double(112 - width / 2 - 6, top - 8, width + 12, 96, 0, 180, Arc2D.CHORD));
            case 1 ->
                graphics.fill(new Arc2D.Double(112 - width / 2 - 4, top - 10, width + 8, 84, 15, 175, Arc2D.CHORD));
            case 2 -> curls(width, top);
            case 3 -> {
                graphics.fill(new Arc2D.Double(112 - width / 2 - 8, top - 12, width + 16, 104, 0, 180, Arc2D.CHORD));
                graphics.fill(new Ellipse2D.Double(92, top - 30, 40, 36));
            }
            default ->
                graphics.fill(new Arc2D.Double(112 - width / 2 + 4, top - 4, width - 8, 56, 20, 140, Arc2D.CHORD));
        }
    }

    private void curls(double width, double top) {
        for (int curl = 0; curl < 7; curl++) {
            double x = 112 - width / 2 - 10 + curl * (width - 6) / 6;
            graphics.fill(new Ellipse2D.Double(x, top - 10 + Math.abs(curl - 3) * 9, 30, 32));
        }
    }

    private void eyes(int spread, int hair) {
        int[] irises = hair == HAIRS[4] || hair == HAIRS[0]
                ? new int[] {0x3b2a1c, 0x22201e}
                : new int[] {0x3b2a1c, 0x3f6b8e, 0x4d7048, 0x22201e};
        for (int side = -1; side <= 1; side += 2) {
            double x = 112 + side * (22 + spread);
            fill(0xffffff);
            graphics.fill(new Ellipse2D.Double(x - 9, 103, 18, 12));
            fill(irises[number % irises.length]);
            graphics.fill(new Ellipse2D.Double(x - 5, 104, 10, 10));
            fill(darker(hair));
            graphics.setStroke(new BasicStroke(3 + number % 3, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            graphics.draw(new Arc2D.Double(x - 12, 90 - number % 4, 24, 14, 30, 120, Arc2D.OPEN));
        }
    }

    private void noseAndMouth(int skin) {
        fill(shade(skin));
        graphics.setStroke(new BasicStroke(3.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(new Arc2D.Double(104, 118, 16, 16 + number % 5, 180, 180, Arc2D.OPEN));
        fill(number % 2 == 0 ? 0xa8433f : 0x8c3a34);
        double width = 32 + random.nextInt(14);
        graphics.draw(new Arc2D.Double(112 - width / 2, 136, width, 18 + random.nextInt(8), 200, 140, Arc2D.OPEN));
    }

    private void extras(int hair, double width) {
        if (number % 4 == 1) {
            fill(0x2c3442);
            graphics.setStroke(new BasicStroke(3));
            graphics.draw(new RoundRectangle2D.Double(72, 97, 34, 26, 16, 16));
            graphics.draw(new RoundRectangle2D.Double(118, 97, 34, 26, 16, 16));
            graphics.drawLine(106, 107, 118, 107);
        }
        if (look[3].equals("B")) {
            fill(hair);
            graphics.fill(new Arc2D.Double(112 - width / 2 + 6, 128, width - 12, 56, 180, 180, Arc2D.CHORD));
            fill(0xa8433f);
            graphics.fill(new Ellipse2D.Double(98, 146, 28, 9));
        }
    }

    private void fill(int colour) {
        graphics.setColor(new Color(colour));
    }

    /** The same skin in the shade: nearer to red than to grey. */
    private static int shade(int skin) {
        Color colour = new Color(skin);
        return new Color(
                                Math.round(colour.getRed() * 0.88f),
                                Math.round(colour.getGreen() * 0.82f),
                                Math.round(colour.getBlue() * 0.80f))
                        .getRGB()
                & 0xffffff;
    }

    private static int darker(int colour) {
        return new Color(colour).darker().getRGB() & 0xffffff;
    }

    private static void save(BufferedImage image, Path file) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam parameters = writer.getDefaultWriteParam();
        parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        parameters.setCompressionQuality(0.72f);
        Files.deleteIfExists(file);
        try (var stream = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), parameters);
        }
        writer.dispose();
    }
}
