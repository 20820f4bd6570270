/**
 * Breaches of the architecture's rules, planted so that a test can show that each rule notices.
 * Nothing uses them.
 */
package planted;
