#!/bin/bash
# 中継サーバーの例を、本物のnginxで確かめる。
#
#   docs/try-nginx.sh http://127.0.0.1:8080
#
# docs/operations.md の「中継サーバーとHTTPS」の例を取り出し、ポートと証明書だけを替えて動かす。手順帖は、先に
# SERVER_FORWARD_HEADERS_STRATEGY=native で動かしておく。nginx、openssl、curl が要る。どれかが違えば、何が違うかを書いて1で終わる。
set -euo pipefail

application=${1:?手順帖のアドレスを書いてください（例：http://127.0.0.1:8080）}
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
port=${TRY_NGINX_PORT:-18443}
echo_port=$((port + 1))
wrong=0

finish() {
	[ -f "$work/nginx.pid" ] && kill "$(cat "$work/nginx.pid")" 2>/dev/null || true
	rm -rf "$work"
}
trap finish EXIT

expect() {
	if [ "$2" = "$3" ]; then
		echo "よし　$1（$3）"
	else
		echo "違う　$1：$2 のはずが $3"
		wrong=1
	fi
}

example() {
	awk '/^    limit_conn_zone/ { on = 1 } on { print } on && /^    }$/ { exit }' "$here/operations.md" |
		sed -e "s#listen 443 ssl#listen 127.0.0.1:$port ssl#" -e "s#/etc/nginx/tejuncho#$work/tejuncho#" \
			-e "s#http://127.0.0.1:8080#$1#"
}

openssl req -x509 -newkey rsa:2048 -nodes -days 1 -subj /CN=tejuncho.example.lg.jp \
	-keyout "$work/tejuncho.key" -out "$work/tejuncho.crt" 2>/dev/null
mkdir -p "$work/logs"
chmod 755 "$work"

# nginxを、例のとおりに動かす。$1：渡す先
start() {
	cat > "$work/nginx.conf" <<CONF
pid $work/nginx.pid;
error_log $work/logs/error.log;
events { worker_connections 1024; }
http {
access_log off;
client_body_temp_path $work/body;
proxy_temp_path $work/proxy;
fastcgi_temp_path $work/fastcgi;
uwsgi_temp_path $work/uwsgi;
scgi_temp_path $work/scgi;
$(example "$1")
    server {
        listen 127.0.0.1:$echo_port;
        location / { return 200 "\$http_x_forwarded_for \$http_x_forwarded_proto \$http_host\n"; }
    }
}
CONF
	nginx -t -p "$work" -c "$work/nginx.conf" 2> "$work/logs/test.log" || { cat "$work/logs/test.log"; exit 1; }
	nginx -p "$work" -c "$work/nginx.conf"
}

stop() {
	kill -QUIT "$(cat "$work/nginx.pid")"
	while [ -f "$work/nginx.pid" ]; do sleep 0.1; done
}

ask() {
	curl --silent --insecure --output /dev/null --write-out '%{http_code}' --max-time 60 \
		--resolve "tejuncho.example.lg.jp:$port:127.0.0.1" "$@" || true
}

address="https://tejuncho.example.lg.jp:$port"

echo "== 見出し"
start "http://127.0.0.1:$echo_port"
told=$(curl --silent --insecure --resolve "tejuncho.example.lg.jp:$port:127.0.0.1" \
	-H 'X-Forwarded-For: 203.0.113.9' -H 'X-Forwarded-Proto: gopher' "$address/")
expect "偽ったX-Forwarded-ForとX-Forwarded-Protoは書き替わる" "127.0.0.1 https tejuncho.example.lg.jp" "$told"
echo "== TLS"
handshake() {
	openssl s_client "$@" -connect "127.0.0.1:$port" < /dev/null > /dev/null 2>&1 && echo yes || echo no
}
expect "TLS 1.3でつながる" yes "$(handshake -tls1_3)"
expect "TLS 1.2でつながる" yes "$(handshake -tls1_2)"
expect "TLS 1.1は断られる" no "$(handshake -tls1_1 -cipher DEFAULT@SECLEVEL=0)"
expect "TLS 1.0は断られる" no "$(handshake -tls1 -cipher DEFAULT@SECLEVEL=0)"
expect "前方秘匿性のない暗号は断られる" no "$(handshake -tls1_2 -cipher AES128-GCM-SHA256:AES128-SHA)"
expect "認証付きでない暗号は断られる" no "$(handshake -tls1_2 -cipher ECDHE-RSA-AES128-SHA:ECDHE-RSA-AES128-SHA256)"
stop

echo "== 手順帖を通して"
start "$application"
expect "サインインの画面が出る" 200 "$(ask -L "$address/sign-in")"
cookies=$(curl --silent --insecure --head -L --resolve "tejuncho.example.lg.jp:$port:127.0.0.1" "$address/sign-in" |
	grep -i '^set-cookie' || true)
expect "クッキーにSecureが付く" "$(grep -ci cookie <<< "$cookies")" "$(grep -ci secure <<< "$cookies")"
# 手順帖の上限（8MB）までは手順帖が受け取り、そのすぐ上は手順帖が日本語で、ずっと上はnginxが断る
form() {
	{ printf 'name='; head -c "$1" /dev/zero | tr '\0' 'a'; } > "$work/form"
	curl --silent --insecure --output "$work/answer" --write-out '%{http_code}' --max-time 60 \
		--resolve "tejuncho.example.lg.jp:$port:127.0.0.1" --data-binary "@$work/form" "$address/sign-in" || true
}
code=$(form 8000000)
expect "8MBまでの書式は手順帖に届く" yes "$([ "$code" != 413 ] && [ "$code" != 000 ] && echo yes || echo "no（$code）")"
expect "8MBを超えると断られる" 413 "$(form 8500000)"
expect "それを断るのは手順帖" yes "$(grep -q nginx "$work/answer" && echo no || echo yes)"
expect "9MBを超えるものは受け取らない" 413 "$(form 10000000)"
expect "それを断るのはnginx" yes "$(grep -q nginx "$work/answer" && echo yes || echo no)"

echo "== 途中で止まった送信を45本"
cat > "$work/slow" <<'SLOW'
POST /sign-in HTTP/1.1
Host: tejuncho.example.lg.jp
Content-Type: application/x-www-form-urlencoded
Content-Length: 1000

name=half
SLOW
sed -i 's/$/\r/' "$work/slow"
for _ in $(seq 45); do
	(cat "$work/slow"; sleep 18) | openssl s_client -quiet -no_ign_eof -connect "127.0.0.1:$port" > /dev/null 2>&1 &
done
# 混んでいる機械では、45本がそろうまでに時間がかかる
for _ in $(seq 15); do
	code=$(ask "$address/sign-in")
	[ "$code" = 503 ] && break
	sleep 1
done
expect "40本を超えた端末は断られる" 503 "$code"
expect "手順帖そのものは答え続ける" 200 "$(ask -L "$application/sign-in")"
wait
sleep 1
expect "送るのをやめれば、また使える" 200 "$(ask -L "$address/sign-in")"

echo "== 一度に900回"
sleep 5
codes=$(curl --silent --insecure --parallel --parallel-max 30 --resolve "tejuncho.example.lg.jp:$port:127.0.0.1" \
	--output /dev/null --write-out '%{http_code}\n' "$address/assets/icon.svg?[1-900]" 2>/dev/null | sort | uniq -c)
echo "$codes"
expect "決めた速さを超えた分は断られる" yes "$(grep -q ' 503' <<< "$codes" && echo yes || echo no)"
served=$(awk '$2 != 503 { sum += $1 } END { print sum + 0 }' <<< "$codes")
expect "初めの200回は通る" yes "$([ "$served" -ge 200 ] && echo yes || echo "no（$served）")"
sleep 5
expect "少し待てば、また使える" 200 "$(ask -L "$address/sign-in")"

exit "$wrong"
