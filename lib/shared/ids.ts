/** Ids are plain strings at run time; the brand keeps one kind from being passed where another is meant. */
declare const brand: unique symbol
type Id<Name extends string> = string & { readonly [brand]: Name }

export type LearnerId = Id<'LearnerId'>
export type ResourceId = Id<'ResourceId'>
export type TopicId = Id<'TopicId'>
export type KeyPointId = Id<'KeyPointId'>
export type CardId = Id<'CardId'>
export type VariantId = Id<'VariantId'>
export type SessionId = Id<'SessionId'>
/** A UUID made where the answer was given, so that a second delivery is recognised. */
export type EventId = Id<'EventId'>
