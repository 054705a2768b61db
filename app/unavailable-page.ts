import type { Language } from '@/lib/shared/language'

type Failure = 'cannot-open' | 'read-only' | 'locked' | 'newer' | 'corrupt' | 'disk-full' | 'broken'

/** What is the matter and what to do, for a page that needs neither database nor scripts. */
const WORDS: Record<Failure, Record<Language, readonly [title: string, todo: string]>> = {
  'cannot-open': {
    en: [
      'The database cannot be opened.',
      'Check that DATABASE_URL names a file in a folder this user may write to, then reload.',
    ],
    zh: ['无法打开数据库。', '请检查DATABASE_URL所指的文件及其文件夹是否可写，然后刷新。'],
  },
  'read-only': {
    en: [
      'The database is read-only.',
      'Make the file and its folder writable for the user that runs Keypoint, then reload.',
    ],
    zh: ['数据库是只读的。', '请让运行Keypoint的用户可以写入该文件及其文件夹，然后刷新。'],
  },
  locked: {
    en: [
      'Another program is using the database.',
      'Close it, or wait until it is done, then reload. Answers given meanwhile wait in the browser.',
    ],
    zh: ['数据库正被另一个程序占用。', '请关闭它或等它结束，然后刷新。期间的作答会保存在浏览器中。'],
  },
  newer: {
    en: [
      'The database comes from a newer version of Keypoint.',
      'Update Keypoint, or set DATABASE_URL to another file. Nothing was changed.',
    ],
    zh: ['数据库来自更新版本的Keypoint。', '请更新Keypoint，或将DATABASE_URL指向另一个文件。数据没有被改动。'],
  },
  corrupt: {
    en: [
      'The database file is damaged.',
      'Stop Keypoint, keep the file, and put a copy from the backups folder beside it in its place.',
    ],
    zh: ['数据库文件已损坏。', '请停止Keypoint，保留该文件，并用同目录backups文件夹中的副本替换它。'],
  },
  'disk-full': {
    en: ['The disk is full.', 'Free some space, then reload. Answers given meanwhile wait in the browser.'],
    zh: ['磁盘已满。', '请清理空间后刷新。期间的作答会保存在浏览器中。'],
  },
  broken: {
    en: ['Keypoint could not start.', 'The server’s log says why.'],
    zh: ['Keypoint无法启动。', '原因见服务器日志。'],
  },
}

export function unavailablePage(failure: Failure, language: Language): Response {
  const [title, todo] = WORDS[failure][language]
  const html = `<!doctype html><html lang="${language === 'zh' ? 'zh-Hans' : 'en'}"><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${title}</title>
<body style="font:1.0625rem/1.6 system-ui,sans-serif;max-width:38rem;margin:15vh auto;padding:0 1.25rem">
<h1 style="font-size:1.5rem">${title}</h1><p>${todo}</p></body></html>`
  return new Response(html, {
    status: 503,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  })
}
