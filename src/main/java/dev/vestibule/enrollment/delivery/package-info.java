/** How a saved face comes to the reader where BioStar sends it nowhere by itself. */
package dev.vestibule.enrollment.delivery;
