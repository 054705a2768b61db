'use client'
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'

function ModalDialog({ title, children, onClose }: { title: string; children: ReactNode; onClose(): void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    dialog.current?.showModal()
  }, [])
  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      onClose={onClose}
      className="w-[min(34rem,calc(100vw-2rem))] rounded-card border border-line bg-raised p-6"
    >
      <h2 id={id} className="mb-4 font-serif text-section font-semibold">
        {title}
      </h2>
      {children}
    </dialog>
  )
}

const KEYS = [
  ['goOn', ['Enter', 'Space']],
  ['choose', ['A–F']],
  ['dontKnow', ['K']],
  ['grades', ['1–4']],
  ['undo', ['U']],
  ['explanation', ['I']],
  ['translate', ['T']],
  ['suspend', ['S']],
  ['bury', ['L']],
  ['flag', ['R']],
  ['help', ['?']],
] as const

/** What the keys do. */
export function HelpDialog({ onClose }: { onClose(): void }) {
  const t = useTranslations('study')
  return (
    <ModalDialog title={t('help.title')} onClose={onClose}>
      <dl className="grid grid-cols-[auto_1fr] gap-x-5 gap-y-2 text-control">
        {KEYS.map(([name, keys]) => (
          <div key={name} className="contents">
            <dt className="flex gap-1.5 justify-self-end">
              {keys.map(key => (
                <kbd key={key} className="rounded-[5px] border border-edge px-1.5 font-sans text-small">
                  {key}
                </kbd>
              ))}
            </dt>
            <dd>{t(`help.${name}`)}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-4 text-small text-soft">{t('help.off')}</p>
      <form method="dialog" className="mt-5 flex justify-end">
        <Button type="submit" look="primary">
          {t('help.close')}
        </Button>
      </form>
    </ModalDialog>
  )
}

/** What is wrong with this card, for whoever edits the content. */
export function FlagDialog({
  cardId,
  isFlagged,
  onSave,
  onClose,
}: {
  cardId: string
  isFlagged: boolean
  onSave(note: string | null): void
  onClose(): void
}) {
  const t = useTranslations('study')
  const [note, setNote] = useState('')
  const id = useId()
  return (
    <ModalDialog title={t('flag.title')} onClose={onClose}>
      <form method="dialog" onSubmit={() => onSave(note)} className="grid gap-3">
        <label htmlFor={id} className="text-control">
          {t('flag.what')}
        </label>
        <textarea
          id={id}
          value={note}
          maxLength={2000}
          rows={4}
          onChange={event => setNote(event.target.value)}
          className="w-full rounded-control border border-edge bg-surface px-3 py-2"
        />
        <p className="text-small text-soft">{t('flag.card', { id: cardId })}</p>
        <div className="flex flex-wrap justify-end gap-2">
          {isFlagged && (
            <Button
              look="quiet"
              onClick={() => {
                onSave(null)
                onClose()
              }}
            >
              {t('flag.remove')}
            </Button>
          )}
          <Button onClick={onClose}>{t('flag.cancel')}</Button>
          <Button type="submit" look="primary">
            {t('flag.save')}
          </Button>
        </div>
      </form>
    </ModalDialog>
  )
}
