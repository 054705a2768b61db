import createNextIntlPlugin from 'next-intl/plugin'

const withNextIntl = createNextIntlPlugin({
  requestConfig: './app/i18n/request.ts',
  experimental: {
    // Messages are parsed when the app is built, so that the browser needs no parser for them.
    messages: { path: './app/i18n', format: 'json', locales: 'infer', precompile: true },
  },
})

/** @type {import('next').NextConfig} */
const config = {
  reactCompiler: true,
  serverExternalPackages: ['@photostructure/sqlite'],
  poweredByHeader: false,
  devIndicators: false,
  // The types are checked by `npm test`; checking them again here would only make the first start slower.
  typescript: { ignoreBuildErrors: true },
}
export default withNextIntl(config)
