/** How deep a learner studies: what the course quiz can ask, what everyone should know, or everything. */
export const STUDY_SCOPES = ['essential', 'core', 'deeper'] as const
export type StudyScope = (typeof STUDY_SCOPES)[number]
