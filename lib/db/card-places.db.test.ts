import { afterEach, beforeEach, expect, it } from 'vitest'
import type { CardId } from '@/lib/shared/ids'
import { aCard } from '@/lib/testing/cards'
import { readingListOf } from '@/lib/testing/reading-list'
import { createTestApp, MORNING, type TestApp } from '@/lib/testing/test-app'
import { findCardPlaces } from './card-places'
import { syncContent } from './content-store'

const card = (id: string) => aCard({ id, keyPointId: id.slice(0, -2), topicId: 'bloom/size', resourceId: 'bloom' })
const CARDS = [card('bloom-1-a'), card('bloom-2-a')]
let test: TestApp
beforeEach(async () => {
  test = await createTestApp(CARDS)
})
afterEach(() => test.close())

const placeOf = async (id: string) => (await findCardPlaces(test.app.prisma)).get(id as CardId)

it('tells where a card belongs', async () => {
  expect(await placeOf('bloom-2-a')).toEqual({ keyPointId: 'bloom-2', topicId: 'bloom/size', level: 'core' })
})

it('follows the content when that is loaded anew, and knows no archived card', async () => {
  await placeOf('bloom-1-a')
  await syncContent(test.app.prisma, readingListOf(CARDS.slice(1), { 'bloom-2': 'essential' }), MORNING)
  expect(await placeOf('bloom-1-a')).toBeUndefined()
  expect(await placeOf('bloom-2-a')).toMatchObject({ level: 'essential' })
})
