/** Below `fields`: the form keeps it out of sight and empty. Who fills it in is no person, or hardly ever. */
export const honeypotField = 'subject_line';
