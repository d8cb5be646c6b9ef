# plan-check in a container that writes nothing of its own and is nobody in particular:
#   docker build -t plan-check .
#   docker run --rm --read-only --network none -v "$PWD:/work" plan-check validate
FROM node:24-slim AS made
WORKDIR /made
COPY . .
RUN npm ci --include=dev --ignore-scripts --no-audit --no-fund \
 && npm run build \
 && npm pack --ignore-scripts --pack-destination /tmp \
 && npm install --global --prefix /opt --ignore-scripts --no-audit --no-fund /tmp/plan-check-*.tgz

FROM node:24-slim
COPY --from=made /opt/lib/node_modules/plan-check /opt/plan-check
USER node
WORKDIR /work
ENTRYPOINT ["node", "/opt/plan-check/bin/plan-check.js"]
CMD ["--help"]
