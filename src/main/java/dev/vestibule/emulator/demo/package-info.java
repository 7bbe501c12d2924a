/** What people see and use in a demo: the control page, the demo kiosk, who comes by, what is said at the start. */
package dev.vestibule.emulator.demo;
