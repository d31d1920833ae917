# Written with care, not tried: nobody has built or run this image yet.
# One image, three commands: api, site and office differ in the file that node runs (compose.yaml).

FROM node:24-bookworm-slim AS build
WORKDIR /app
ENV CI=1 TURBO_TELEMETRY_DISABLED=1
COPY . .
RUN npx -y pnpm@12 install --frozen-lockfile && npx -y pnpm@12 build

FROM node:24-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production TZ=UTC DATA_DIR=/data
# The api runs from its sources, and site and office share its packages, so the workspace is taken over as it is.
COPY --from=build --chown=root:root /app /app
# Volumes take over owner and mode of the folders they are mounted on.
RUN install -d -o node -g node -m 700 /data /data/keys /data/keys/shared
USER node
EXPOSE 3000 3001 4000 4001
CMD ["node", "--disable-proto=delete", "packages/api/src/main.ts"]
