package dev.vestibule.access.pairing;

import dev.vestibule.biostar.readers.Reader;
import java.util.List;

/**
 * A pairing that an operator wants.
 *
 * @param name what to call the kiosk
 * @param reader the reader beside it, which the operator was found to reach
 * @param groupIds the operator's own user groups, as BioStar names them: the kiosk is for their people
 * @param operatorId the operator's id
 */
public record NewKiosk(String name, Reader reader, List<String> groupIds, String operatorId) {}
