export const LANGUAGES = ['en', 'zh'] as const
/** Languages of the interface and of all content: English and Simplified Chinese. */
export type Language = (typeof LANGUAGES)[number]

/** What every text a learner sees is made of: the same thing said in both languages. */
export type Bilingual<T = string> = { readonly en: T; readonly zh: T }
