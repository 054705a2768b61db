'use client'
import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'

const WORDS = {
  en: {
    title: 'Something went wrong.',
    text: 'Nothing you answered is lost. Try again; if it happens again, the server’s log says more.',
    again: 'Try again',
  },
  zh: {
    title: '出了点问题。',
    text: '你的作答没有丢失。请重试；如果再次发生，服务器日志里有更多信息。',
    again: '重试',
  },
} as const

/** Has its own words: what broke may be what the messages come from. */
export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  const [language, setLanguage] = useState<keyof typeof WORDS>('en')
  useEffect(() => setLanguage(document.documentElement.lang.startsWith('zh') ? 'zh' : 'en'), [])
  const words = WORDS[language]
  return (
    <main className="mx-auto max-w-reading px-5 py-20">
      <h1 className="font-serif text-heading font-semibold">{words.title}</h1>
      <p className="mt-3 text-soft">{words.text}</p>
      <Button look="primary" className="mt-6" onClick={reset}>
        {words.again}
      </Button>
    </main>
  )
}
