import clsx from 'clsx'
import type { ElementType } from 'react'
import type { TypesetText } from '@/lib/content/typeset'
import type { Language } from '@/lib/shared/language'

type Props = {
  text: TypesetText
  language: Language
  /** Shows the other language below, softer. */
  both?: boolean
  as?: ElementType
  className?: string
}

const HTML_LANG = { en: 'en', zh: 'zh-Hans' } as const

/** A text of the content, never without its language: fonts, quotes, line breaking and voices depend on it. */
export function BilingualText({ text, language, both = false, as: Element = 'span', className }: Props) {
  const other = language === 'en' ? 'zh' : 'en'
  const isSame = text.en === text.zh
  return (
    <>
      <Typeset html={text[language]} lang={language} as={Element} className={className} />
      {both && !isSame && (
        <Typeset
          html={text[other]}
          lang={other}
          as={Element}
          className={clsx(className, 'mt-1 block text-[0.86em] text-soft')}
        />
      )}
    </>
  )
}

function Typeset({
  html,
  lang,
  as: Element,
  className,
}: {
  html: string
  lang: Language
  as: ElementType
  className?: string | undefined
}) {
  return (
    <Element
      lang={HTML_LANG[lang]}
      className={className}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: typeset() escapes everything but the marks of docs/content.md
      dangerouslySetInnerHTML={{ __html: html }}
    />
  )
}
