import { definitionId, type MarkedTerm } from '@/lib/content/mark-terms'
import { typesetString } from '@/lib/content/typeset'

const HTML_LANG = { en: 'en', zh: 'zh-Hans' } as const

/** The definitions of the terms that are marked on a page, in the language of the text; `TermsShown` shows them. */
export function TermDefinitions({ marked }: { marked: readonly MarkedTerm[] }) {
  return marked.map(each => {
    const { term, language } = each
    const other = language === 'en' ? 'zh' : 'en'
    return (
      <div key={definitionId(each)} popover="auto" lang={HTML_LANG[language]} className="definition">
        <p>
          <strong>{term[language]}</strong>
          {term.en !== term.zh && (
            <>
              {' '}
              <span lang={HTML_LANG[other]}>{term[other]}</span>
            </>
          )}
        </p>
        <p
          id={definitionId(each)}
          // biome-ignore lint/security/noDangerouslySetInnerHtml: typesetString() escapes everything but the marks of docs/content.md
          dangerouslySetInnerHTML={{ __html: typesetString(term.definition[language]) }}
        />
      </div>
    )
  })
}
