package dev.vestibule.emulator.state;

import io.quarkus.qute.TemplateData;

/**
 * A reader at one moment.
 *
 * @param id the device id
 * @param name the device name
 * @param groupId the device group it is in
 * @param takesFaces whether it can take a visual face
 * @param presented what is in front of it
 * @param personId whose face or badge
 * @param automatic whether that appears 3 seconds after a scan starts
 * @param online whether it is connected
 * @param busy whether a scan is running
 * @param queued scans in line behind it
 * @param scansStarted scans begun since the reset
 */
@TemplateData
public record EmulatedReaderState(
        String id,
        String name,
        String groupId,
        boolean takesFaces,
        Presentation presented,
        String personId,
        boolean automatic,
        boolean online,
        boolean busy,
        int queued,
        int scansStarted) {}
