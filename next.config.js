import createNextIntlPlugin from 'next-intl/plugin'

const withNextIntl = createNextIntlPlugin('./app/i18n/request.ts')

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
