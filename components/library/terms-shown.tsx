'use client'

import { type ReactNode, useEffect, useRef } from 'react'
import { showDefinitions } from './show-definitions'

/** Lets the terms marked in a text show their definitions. */
export function TermsShown({ children }: { children: ReactNode }) {
  const root = useRef<HTMLDivElement>(null)
  useEffect(() => (root.current ? showDefinitions(root.current) : undefined), [])
  return <div ref={root}>{children}</div>
}
