<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW">
<context>
    <name>Message</name>
    <message>
        <source>&apos;{given}&apos; is no ticket number; one looks like A001</source>
        <translation>「{given}」不是票號；票號的樣子如 A001</translation>
    </message>
    <message>
        <source>cannot {move} at counter {counter}: nobody has been called there</source>
        <translation>{counter} 號窗口沒有叫號，不能執行 {move}</translation>
    </message>
    <message>
        <source>a transfer needs a service, a counter, or both</source>
        <translation>轉移要寫明業務或窗口，也可以兩樣都寫</translation>
    </message>
    <message>
        <source>cannot postpone by {places} places; it takes 1 to {most}</source>
        <translation>不能延後 {places} 位；可以是 1 到 {most} 位</translation>
    </message>
    <message>
        <source>counter {counter} is closed; nobody would call the ticket there</source>
        <translation>{counter} 號窗口已關窗，不會有人叫這個號</translation>
    </message>
    <message>
        <source>{label} is parked at counter {counter}; only that counter resumes it</source>
        <translation>{label} 掛起在 {counter} 號窗口，只能由那個窗口恢復</translation>
    </message>
    <message>
        <source>{label} is at counter {counter}; finish or transfer it first</source>
        <translation>{label} 還在 {counter} 號窗口；請先辦結或轉移</translation>
    </message>
    <message>
        <source>this person has number {label} already</source>
        <translation>此人已經有號：{label}</translation>
    </message>
    <message>
        <source>no appointment for {service} at {slot_at}: {why}</source>
        <translation>{service} 在 {slot_at} 不能預約：{why}</translation>
    </message>
    <message>
        <source>no appointment of today is booked for these last characters</source>
        <translation>今天沒有證件尾號是這幾位的預約</translation>
    </message>
    <message>
        <source>too many wrong tries{again}</source>
        <translation>輸錯的次數太多{again}</translation>
    </message>
    <message>
        <source>appointment &apos;{code}&apos; is for {day}</source>
        <translation>預約「{code}」是 {day} 的</translation>
    </message>
    <message>
        <source>a telephone number is {least} to {most} digits</source>
        <translation>電話號碼是 {least} 到 {most} 位數字</translation>
    </message>
    <message>
        <source>too many home visits were asked for at {station}{again}</source>
        <translation>{station} 申請上門辦理的次數太多{again}</translation>
    </message>
    <message>
        <source>home visit {visit} is done: counter {counter} has called back</source>
        <translation>上門辦理 {visit} 已處理：{counter} 號窗口已回電</translation>
    </message>
    <message>
        <source>no hall in {database} yet; load one first: hall load FILE</source>
        <translation>{database} 裡還沒有大廳；請先載入：hall load FILE</translation>
    </message>
    <message>
        <source>database {database}: {reason}</source>
        <translation>資料庫 {database}：{reason}</translation>
    </message>
    <message>
        <source>; again from {local:%Y-%m-%d %H:%M}</source>
        <translation>；{local:%Y-%m-%d %H:%M} 起恢復</translation>
    </message>
    <message>
        <source>no {kind} &apos;{given}&apos;; did you mean &apos;{close}&apos;?</source>
        <translation>沒有{kind}「{given}」；是不是「{close}」？</translation>
    </message>
    <message>
        <source>no {kind} &apos;{given}&apos;; this hall has {listed}</source>
        <translation>沒有{kind}「{given}」；本大廳有 {listed}</translation>
    </message>
    <message>
        <source>{label} was a number of {day}</source>
        <translation>{label} 是 {day} 的號</translation>
    </message>
    <message>
        <source>no ticket has this code</source>
        <translation>沒有號票是這個碼</translation>
    </message>
    <message>
        <source>no officer with this badge and PIN</source>
        <translation>沒有這個工號和 PIN 的窗口人員</translation>
    </message>
    <message>
        <source>too many wrong PINs; try again after {until:%H:%M:%S} UTC</source>
        <translation>PIN 輸錯的次數太多；請在 UTC {until:%H:%M:%S} 以後再試</translation>
    </message>
    <message>
        <source>the last number of today has been given out{again}</source>
        <translation>今天的號已經發完{again}</translation>
    </message>
    <message>
        <source>the hall is closed{again}</source>
        <translation>大廳現在不開放{again}</translation>
    </message>
    <message>
        <source>no more numbers for {service} today</source>
        <translation>{service} 今天的號已經發完</translation>
    </message>
    <message>
        <source>no more numbers for {service} now{again}</source>
        <translation>{service} 現在沒有號{again}</translation>
    </message>
    <message>
        <source>appointment &apos;{code}&apos; is {over}, with number {label}</source>
        <translation>預約「{code}」的狀態是 {over}，票號 {label}</translation>
    </message>
    <message>
        <source>appointment &apos;{code}&apos; is {over}</source>
        <translation>預約「{code}」的狀態是 {over}</translation>
    </message>
    <message>
        <source>help call {call} is not open any more: its day is over</source>
        <translation>求助 {call} 已經結束：那一天已過</translation>
    </message>
    <message>
        <source>counter {counter} has answered it</source>
        <translation>{counter} 號窗口已回應</translation>
    </message>
    <message>
        <source>help call {call} is not open any more: {told}</source>
        <translation>求助 {call} 已經結束：{told}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>無</translation>
    </message>
    <message>
        <source>no ticket {label} today</source>
        <translation>今天沒有 {label} 這個號</translation>
    </message>
    <message>
        <source>no appointment &apos;{code}&apos;</source>
        <translation>沒有預約「{code}」</translation>
    </message>
    <message>
        <source>{day} is at an end of the calendar; is the year right?</source>
        <translation>{day} 在日曆的盡頭；年份對嗎？</translation>
    </message>
    <message>
        <source>{shown:%Y-%m-%d %H:%M} does not exist: summer time begins, and clocks skip it</source>
        <translation>{shown:%Y-%m-%d %H:%M} 不存在：夏令時開始，鐘錶跳過了這一刻</translation>
    </message>
    <message>
        <source>{shown:%Y-%m-%d %H:%M} comes twice, as summer time ends; write {both} for one of them</source>
        <translation>夏令時結束，{shown:%Y-%m-%d %H:%M} 出現兩次；請寫 {both} 中的一個</translation>
    </message>
    <message>
        <source>save it with at most {most_pixels} each way</source>
        <translation>請把長寬都存成不超過 {most_pixels} 像素</translation>
    </message>
    <message>
        <source>is broken</source>
        <translation>已損壞</translation>
    </message>
    <message>
        <source>save it again as a PNG</source>
        <translation>請重新存成 PNG</translation>
    </message>
    <message>
        <source>has {width} by {height} pixels</source>
        <translation>的大小是 {width}×{height} 像素</translation>
    </message>
    <message>
        <source>possible are {choices}</source>
        <translation>可以是 {choices}</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整數</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>數字</translation>
    </message>
    <message>
        <source>a text in &quot;quotes&quot;</source>
        <translation>用 &quot;引號&quot; 括起來的文字</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true 或 false</translation>
    </message>
    <message>
        <source>a list in [brackets]</source>
        <translation>用 [方括號] 括起來的清單</translation>
    </message>
    <message>
        <source>a table</source>
        <translation>一個表</translation>
    </message>
    <message>
        <source>{where}: {problem}</source>
        <translation>{where}：{problem}</translation>
    </message>
    <message>
        <source>&apos;{key}&apos; is {found}</source>
        <translation>「{key}」是 {found}</translation>
    </message>
    <message>
        <source>did you mean &apos;{close}&apos;?</source>
        <translation>是不是「{close}」？</translation>
    </message>
    <message>
        <source>write {what}</source>
        <translation>請寫{what}</translation>
    </message>
    <message>
        <source>unknown key &apos;{key}&apos;</source>
        <translation>沒有「{key}」這個鍵</translation>
    </message>
    <message>
        <source>{table} has no &apos;{key}&apos;</source>
        <translation>{table} 缺少「{key}」</translation>
    </message>
    <message>
        <source>not right</source>
        <translation>不對的內容</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空的</translation>
    </message>
    <message>
        <source>{told}; {remedy}</source>
        <translation>{told}；{remedy}</translation>
    </message>
    <message>
        <source>the file</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>add it</source>
        <translation>請補上</translation>
    </message>
    <message>
        <source>cannot be read: {strerror}</source>
        <translation>讀不了：{strerror}</translation>
    </message>
    <message>
        <source>not UTF-8 text</source>
        <translation>不是 UTF-8 文字</translation>
    </message>
    <message>
        <source>alert {alert} is not open any more: it counts no more</source>
        <translation>警示 {alert} 已不再待處理：已失效</translation>
    </message>
    <message>
        <source>alert {alert} is not open any more: {told}</source>
        <translation>警示 {alert} 已不再待處理：{told}</translation>
    </message>
    <message>
        <source>a pass for {day} cannot be given; it can be for today until {last}</source>
        <translation>補正憑條不能開到 {day}；可以開到今天至 {last}</translation>
    </message>
    <message>
        <source>paper</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>{state} at counter {counter}</source>
        <translation>在 {counter} 號窗口{state}</translation>
    </message>
    <message>
        <source>nobody has signed on at counter {counter}</source>
        <translation>{counter} 號窗口無人登錄</translation>
    </message>
    <message>
        <source>nothing was done at counter {counter} just now that can be taken back</source>
        <translation>{counter} 號窗口剛才沒有可以撤銷的操作</translation>
    </message>
    <message>
        <source>cannot take back: {label} has moved on meanwhile</source>
        <translation>無法撤銷：{label} 此後已有變動</translation>
    </message>
    <message>
        <source>name the services to add</source>
        <translation>請寫明要增加的業務</translation>
    </message>
    <message>
        <source>people wait for {services}, which no counter would serve</source>
        <translation>還有人在等候 {services}，將沒有窗口辦理</translation>
    </message>
    <message>
        <source>officer {badge} is no supervisor; only a supervisor may do this</source>
        <translation>{badge} 不是主管；只有主管可以這樣做</translation>
    </message>
    <message>
        <source>a counter helps a service after 0 to {most} minutes, not {minutes}</source>
        <translation>窗口在 0 至 {most} 分鐘後支援一項業務，不能是 {minutes}</translation>
    </message>
    <message>
        <source>{label} has let others go first {times} times today, which is the most</source>
        <translation>{label} 今天已經讓別人先辦 {times} 次，不能再延後</translation>
    </message>
    <message>
        <source>nobody at counter {counter} is asked for a rating now</source>
        <translation>{counter} 號窗口現在沒有請人評價</translation>
    </message>
    <message>
        <source>unconfirmed</source>
        <translation>未確認</translation>
    </message>
    <message>
        <source>away for a paper</source>
        <translation>去補材料</translation>
    </message>
    <message>
        <source>numbers for {service} are given out in the hall only</source>
        <translation>{service} 只在大廳內取號</translation>
    </message>
    <message>
        <source>all numbers of today that can be taken from the street are gone</source>
        <translation>今天可場外取的號已經發完</translation>
    </message>
    <message>
        <source>too many people with a number from the street are still to come</source>
        <translation>場外取號後還沒到場的人太多</translation>
    </message>
    <message>
        <source>no such port</source>
        <translation>沒有這個連接埠</translation>
    </message>
    <message>
        <source>a port is 1 to 65535</source>
        <translation>連接埠是 1 到 65535</translation>
    </message>
    <message>
        <source>{name} does not answer</source>
        <translation>{name} 沒有回應</translation>
    </message>
    <message>
        <source>the network knows no {name}</source>
        <translation>網路上找不到 {name}</translation>
    </message>
    <message>
        <source>there is no {name}</source>
        <translation>沒有 {name}</translation>
    </message>
    <message>
        <source>nothing is connected to {name}</source>
        <translation>{name} 沒有接任何設備</translation>
    </message>
    <message>
        <source>{name} was pulled out</source>
        <translation>{name} 已被拔出</translation>
    </message>
    <message>
        <source>this program may not use {name}</source>
        <translation>本程式無權使用 {name}</translation>
    </message>
    <message>
        <source>{name} is a folder; name a file in it</source>
        <translation>{name} 是資料夾；請寫其中的一個檔案</translation>
    </message>
    <message>
        <source>another program uses {name}</source>
        <translation>另一個程式正在使用 {name}</translation>
    </message>
    <message>
        <source>{name} refuses the connection</source>
        <translation>{name} 拒絕連接</translation>
    </message>
    <message>
        <source>{name} broke the connection</source>
        <translation>{name} 斷開了連接</translation>
    </message>
    <message>
        <source>{name} is not on the network</source>
        <translation>網路上沒有 {name}</translation>
    </message>
    <message>
        <source>no space left for {name}</source>
        <translation>沒有空間可以存 {name}</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>沒有這個檔案或資料夾</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>沒有權限</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>是一個資料夾</translation>
    </message>
    <message>
        <source>cannot be read: {why}</source>
        <translation>讀不了：{why}</translation>
    </message>
    <message>
        <source>save the file as UTF-8</source>
        <translation>請把檔案存成 UTF-8</translation>
    </message>
    <message>
        <source>{day}, a date that does not exist</source>
        <translation>{day}，這個日期不存在</translation>
    </message>
    <message>
        <source>not TOML: {problem}</source>
        <translation>不是 TOML：{problem}</translation>
    </message>
    <message>
        <source>not TOML: too long or too deep</source>
        <translation>不是 TOML：太長或嵌套太深</translation>
    </message>
    <message>
        <source>alert</source>
        <translation>警示</translation>
    </message>
    <message>
        <source>no slot begins then; they begin every {minutes} minutes while it is open</source>
        <translation>那時沒有時段開始；開放期間每 {minutes} 分鐘一個時段</translation>
    </message>
    <message>
        <source>this service takes no appointments</source>
        <translation>這項業務不接受預約</translation>
    </message>
    <message>
        <source>this slot is over</source>
        <translation>這個時段已過</translation>
    </message>
    <message>
        <source>all {most} places are taken</source>
        <translation>{most} 個名額都已約滿</translation>
    </message>
    <message>
        <source>all {most} appointments of the day are taken</source>
        <translation>當天 {most} 個預約都已約滿</translation>
    </message>
    <message>
        <source>the hall is closed on this day</source>
        <translation>大廳當天不開放</translation>
    </message>
    <message>
        <source>the one place is taken</source>
        <translation>唯一的名額已被佔用</translation>
    </message>
    <message>
        <source>the one appointment of the day is taken</source>
        <translation>當天唯一的預約已被佔用</translation>
    </message>
    <message>
        <source>the reason for a pause is 1 to {most} visible characters on one line</source>
        <translation>暫停原因為 1 到 {most} 個可見字元，寫在一行內</translation>
    </message>
    <message>
        <source>officer</source>
        <translation>窗口人員</translation>
    </message>
    <message>
        <source>the driver for PostgreSQL is not installed; install it with: pip install &apos;psycopg[binary]&apos; (in a checkout: make setup)</source>
        <translation>沒有安裝 PostgreSQL 的驅動；安裝方法：pip install &apos;psycopg[binary]&apos;（原始碼目錄裡：make setup）</translation>
    </message>
    <message>
        <source>// is missing after &apos;:&apos;</source>
        <translation>「:」後面缺少 //</translation>
    </message>
    <message>
        <source>this is no database URL</source>
        <translation>這不是資料庫的位址</translation>
    </message>
    <message>
        <source>the disk is full: free some space on it; nothing of this was saved</source>
        <translation>磁碟已滿：請騰出空間；這一次什麼都沒有保存</translation>
    </message>
    <message>
        <source>it may not be written: let this account write to the file, to its -wal and -shm files beside it and to the folder, and see that the disk is not mounted read-only</source>
        <translation>不能寫入：請讓本帳戶可以寫這個檔案、旁邊的 -wal 和 -shm 檔案以及所在資料夾，並確認磁碟沒有以唯讀方式掛載</translation>
    </message>
    <message>
        <source>it cannot be opened: see that the folder is there, that this account may use it, and that the name is a file&apos;s</source>
        <translation>打不開：請確認資料夾存在、本帳戶有權使用，而且名稱是一個檔案</translation>
    </message>
    <message>
        <source>this account may not use it: change the file&apos;s owner or rights</source>
        <translation>本帳戶無權使用：請更改檔案的所有者或權限</translation>
    </message>
    <message>
        <source>another program has held it locked for too long: close that program, then try again</source>
        <translation>另一個程式鎖定它太久：請關閉那個程式後再試</translation>
    </message>
    <message>
        <source>the disk does not read or write: look at its cable and health, and at the system&apos;s log</source>
        <translation>磁碟不能讀寫：請檢查連線、磁碟健康和系統記錄檔</translation>
    </message>
    <message>
        <source>its file was moved, deleted or replaced while the hall was running: put it back where it was, or stop the hall and start it again; nothing of this was saved</source>
        <translation>運行期間檔案被移動、刪除或替換：請放回原處，或停止後重新啟動；這一次什麼都沒有保存</translation>
    </message>
    <message>
        <source>the file is damaged: stop the hall, keep this file, and put the newest backup in its place</source>
        <translation>檔案已損壞：請停止運行，保留這個檔案，換上最新的備份</translation>
    </message>
    <message>
        <source>the file is not a database, or it is damaged: give another name, or put the newest backup in its place</source>
        <translation>檔案不是資料庫或已損壞：請換一個名稱，或換上最新的備份</translation>
    </message>
    <message>
        <source>this machine has no memory left: close other programs, or restart it</source>
        <translation>本機記憶體不足：請關閉其他程式或重新啟動</translation>
    </message>
    <message>
        <source>{remedy} ({said})</source>
        <translation>{remedy}（{said}）</translation>
    </message>
    <message>
        <source>; check the server, and user, password and name in the database&apos;s URL</source>
        <translation>；請檢查伺服器，以及資料庫位址裡的使用者、密碼和名稱</translation>
    </message>
    <message>
        <source>; grant this user the right to use and create tables in it</source>
        <translation>；請授權這個使用者使用和建立表</translation>
    </message>
    <message>
        <source>; too many programs are connected: raise max_connections</source>
        <translation>；連接的程式太多：請調大 max_connections</translation>
    </message>
    <message>
        <source>; the server&apos;s disk is full: free some space there</source>
        <translation>；伺服器的磁碟已滿：請在那裡騰出空間</translation>
    </message>
    <message>
        <source>the database&apos;s name comes after the last slash</source>
        <translation>最後一個斜線後面要寫資料庫的名稱</translation>
    </message>
    <message>
        <source>its encoding is {encoding}, which cannot hold Chinese: make one with CREATE DATABASE hall ENCODING &apos;UTF8&apos; TEMPLATE template0</source>
        <translation>它的編碼是 {encoding}，存不了中文；請這樣新建：CREATE DATABASE hall ENCODING &apos;UTF8&apos; TEMPLATE template0</translation>
    </message>
    <message>
        <source>{answer}{remedy}</source>
        <translation>{answer}{remedy}</translation>
    </message>
    <message>
        <source>database {database} is on a network share ({kind}), where SQLite loses data: put it on a disk of this machine, or use PostgreSQL (postgresql+psycopg://USER@HOST/NAME)</source>
        <translation>資料庫 {database} 在網路共用磁碟（{kind}）上，SQLite 在那裡會丟資料：請放到本機磁碟上，或使用 PostgreSQL（postgresql+psycopg://USER@HOST/NAME）</translation>
    </message>
    <message>
        <source>the file&apos;s name comes after three slashes</source>
        <translation>三個斜線後面寫檔名</translation>
    </message>
    <message>
        <source>options after &apos;?&apos; are not supported</source>
        <translation>不支援「?」後面的選項</translation>
    </message>
    <message>
        <source>several programs share the queue, so it must be a file</source>
        <translation>隊列由幾個程式共用，所以必須是一個檔案</translation>
    </message>
    <message>
        <source>its tables are of version {version}, this program knows {head}: update the program on this machine; nothing was changed</source>
        <translation>它的表是 {version} 版，本程式只認識 {head} 版：請更新本機的程式；沒有任何改動</translation>
    </message>
    <message>
        <source>it holds the tables of another program: give the hall a database of its own</source>
        <translation>裡面是另一個程式的表：請給大廳單獨一個資料庫</translation>
    </message>
    <message>
        <source>; a copy is in {copy}</source>
        <translation>；副本在 {copy}</translation>
    </message>
    <message>
        <source>could not go from version {version} to {head} and is unchanged: {reason}{kept}</source>
        <translation>沒能從 {version} 版升到 {head} 版，資料沒有改動：{reason}{kept}</translation>
    </message>
    <message>
        <source>database &apos;{shown}&apos;: {problem}; use a file&apos;s path, sqlite:///FILE or postgresql+psycopg://USER@HOST/NAME</source>
        <translation>資料庫「{shown}」：{problem}；請寫檔案路徑、sqlite:///FILE 或 postgresql+psycopg://USER@HOST/NAME</translation>
    </message>
    <message>
        <source>{kind} is not supported</source>
        <translation>不支援 {kind}</translation>
    </message>
    <message>
        <source>this is no database URL; in a password write @ as %40</source>
        <translation>這不是資料庫的位址；密碼裡的 @ 請寫成 %40</translation>
    </message>
    <message>
        <source>this is no database URL: the port after &apos;:&apos; is no number</source>
        <translation>這不是資料庫的位址：「:」後面的連接埠不是數字</translation>
    </message>
    <message>
        <source>this machine has no home folder {home}</source>
        <translation>本機沒有主資料夾 {home}</translation>
    </message>
    <message>
        <source>write the name of a PNG or SVG file</source>
        <translation>請寫 PNG 或 SVG 檔案的名稱</translation>
    </message>
    <message>
        <source>is not there</source>
        <translation>不存在</translation>
    </message>
    <message>
        <source>put it beside this file</source>
        <translation>請放在本檔案旁邊</translation>
    </message>
    <message>
        <source>has more than {value} KB</source>
        <translation>超過 {value} KB</translation>
    </message>
    <message>
        <source>save it smaller</source>
        <translation>請存得小一些</translation>
    </message>
    <message>
        <source>has a DOCTYPE</source>
        <translation>裡面有 DOCTYPE</translation>
    </message>
    <message>
        <source>save it as a plain SVG, without one</source>
        <translation>請存成沒有 DOCTYPE 的普通 SVG</translation>
    </message>
    <message>
        <source>is neither a PNG nor an SVG</source>
        <translation>既不是 PNG 也不是 SVG</translation>
    </message>
    <message>
        <source>save it as one of them</source>
        <translation>請存成其中一種</translation>
    </message>
    <message>
        <source>has a &lt;{plain}&gt;</source>
        <translation>裡面有 &lt;{plain}&gt;</translation>
    </message>
    <message>
        <source>save it as a plain SVG</source>
        <translation>請存成普通 SVG</translation>
    </message>
    <message>
        <source>refers to another file</source>
        <translation>引用了另一個檔案</translation>
    </message>
    <message>
        <source>save it with everything in it</source>
        <translation>請把全部內容存進一個檔案</translation>
    </message>
    <message>
        <source>a sentence of calls is too long, or on several lines</source>
        <translation>叫號語句太長，或者不止一行</translation>
    </message>
    <message>
        <source>write up to {longest} characters on one line</source>
        <translation>請寫一行，最多 {longest} 個字元</translation>
    </message>
    <message>
        <source>&apos;{sentence}&apos; cannot call anybody</source>
        <translation>「{sentence}」叫不了號</translation>
    </message>
    <message>
        <source>write {number} and {counter} once each, and no other braces</source>
        <translation>請各寫一次 {number} 和 {counter}，不要有別的花括號</translation>
    </message>
    <message>
        <source>nothing says how to call in &apos;{language}&apos;</source>
        <translation>沒有寫明用「{language}」怎麼叫號</translation>
    </message>
    <message>
        <source>add its sentence to &apos;calling.sentences&apos;</source>
        <translation>請在 &apos;calling.sentences&apos; 中寫上這種語言的語句</translation>
    </message>
    <message>
        <source>&apos;{language}&apos; is no language</source>
        <translation>「{language}」不是語言</translation>
    </message>
    <message>
        <source>write one such as &apos;zh-Hans&apos;, &apos;en&apos; or &apos;ru&apos;</source>
        <translation>請寫 &apos;zh-Hans&apos;、&apos;en&apos; 或 &apos;ru&apos; 這樣的</translation>
    </message>
    <message>
        <source>white text on {color} has a contrast of {rounded_down} to 1</source>
        <translation>{color} 上的白字對比度只有 {rounded_down} 比 1</translation>
    </message>
    <message>
        <source>choose a darker colour: {enhanced:g} to 1 or more can be read by everybody</source>
        <translation>請選更深的顏色：{enhanced:g} 比 1 以上人人都看得清</translation>
    </message>
    <message>
        <source>no time zone &apos;{name}&apos;</source>
        <translation>沒有時區「{name}」</translation>
    </message>
    <message>
        <source>a second {table} with {key} &apos;{value}&apos;</source>
        <translation>第二個 {table} 的 {key} 也是「{value}」</translation>
    </message>
    <message>
        <source>write one such as &apos;Asia/Shanghai&apos;</source>
        <translation>請寫如 &apos;Asia/Shanghai&apos;</translation>
    </message>
    <message>
        <source>give each {table} its own {key}</source>
        <translation>請給每個 {table} 不同的 {key}</translation>
    </message>
    <message>
        <source>zone &apos;{code}&apos;: no counter {number}</source>
        <translation>區域「{code}」：沒有 {number} 號窗口</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; {bad}</source>
        <translation>「{name}」{bad}</translation>
    </message>
    <message>
        <source>write up to {longest} characters, and no braces but {place}</source>
        <translation>請寫最多 {longest} 個字元，除 {place} 外不用花括號</translation>
    </message>
    <message>
        <source>write up to {longest} characters, and no braces</source>
        <translation>請寫最多 {longest} 個字元，不用花括號</translation>
    </message>
    <message>
        <source>these words of the cue &apos;{code}&apos; cannot be shown</source>
        <translation>提示「{code}」的文字無法顯示</translation>
    </message>
    <message>
        <source>no cue &apos;{code}&apos;</source>
        <translation>沒有提示「{code}」</translation>
    </message>
    <message>
        <source>an hour from 0 to 23</source>
        <translation>0 到 23 的鐘點</translation>
    </message>
    <message>
        <source>&quot;at-once&quot;, &quot;after&quot; or &quot;last&quot;</source>
        <translation>&quot;at-once&quot;、&quot;after&quot; 或 &quot;last&quot;</translation>
    </message>
    <message>
        <source>a whole number from 1 to 99</source>
        <translation>1 到 99 的整數</translation>
    </message>
    <message>
        <source>a list of counters&apos; numbers such as [1, 2, 3]</source>
        <translation>窗口號的列表，例如 [1, 2, 3]</translation>
    </message>
    <message>
        <source>contradicts the holiday of line {line} from {first} to {last}</source>
        <translation>與第 {line} 行的節假日在 {first} 到 {last} 矛盾</translation>
    </message>
    <message>
        <source>remove one, or let the exception lie inside the other&apos;s days</source>
        <translation>請去掉一個，或讓例外的日期完全在另一個之內</translation>
    </message>
    <message>
        <source>{opens} to {closes} on {days} overlaps the hours of line {line}</source>
        <translation>{days} 的 {opens} 到 {closes} 與第 {line} 行的時間重疊</translation>
    </message>
    <message>
        <source>let one end before the other begins, or remove one</source>
        <translation>請讓一段結束後另一段再開始，或去掉一個</translation>
    </message>
    <message>
        <source>closes at {closes}, before it opens at {opens}</source>
        <translation>{closes} 關門，早於 {opens} 開門</translation>
    </message>
    <message>
        <source>write the later time in &apos;closes&apos;</source>
        <translation>請在 &apos;closes&apos; 裡寫較晚的時間</translation>
    </message>
    <message>
        <source>the last ticket at {last} is not between {opens} and {closes}</source>
        <translation>最後取號時間 {last} 不在 {opens} 到 {closes} 之間</translation>
    </message>
    <message>
        <source>write a time while the hall is open</source>
        <translation>請寫開放期間的時間</translation>
    </message>
    <message>
        <source>ends on {last}, before it begins on {first}</source>
        <translation>{last} 結束，早於 {first} 開始</translation>
    </message>
    <message>
        <source>write the later day in &apos;last&apos;</source>
        <translation>請在 &apos;last&apos; 裡寫較晚的日期</translation>
    </message>
    <message>
        <source>only one end of the opening hours</source>
        <translation>開放時間只寫了一頭</translation>
    </message>
    <message>
        <source>write &apos;opens&apos; and &apos;closes&apos;, or neither for a day that is closed</source>
        <translation>請把 &apos;opens&apos; 和 &apos;closes&apos; 都寫上；不開放的日子兩個都不寫</translation>
    </message>
    <message>
        <source>a last ticket on a closed day</source>
        <translation>不開放的日子卻有最後取號時間</translation>
    </message>
    <message>
        <source>remove it, or write &apos;opens&apos; and &apos;closes&apos;</source>
        <translation>請去掉，或寫上 &apos;opens&apos; 和 &apos;closes&apos;</translation>
    </message>
    <message>
        <source>&apos;{code}&apos; is not on the kiosk, so nobody there can be led to it</source>
        <translation>「{code}」不在取號機上，不能引導到那裡</translation>
    </message>
    <message>
        <source>no service &apos;{code}&apos;</source>
        <translation>沒有業務「{code}」</translation>
    </message>
    <message>
        <source>it leads back to the question &apos;{to}&apos;, round in a circle</source>
        <translation>又回到問題「{to}」，繞成了圈</translation>
    </message>
    <message>
        <source>&apos;{to}&apos; would be question {value} in a row ({names})</source>
        <translation>「{to}」成了連續第 {value} 個問題（{names}）</translation>
    </message>
    <message>
        <source>no answer leads to the question &apos;{code}&apos;, and it is not the first</source>
        <translation>沒有答案通向問題「{code}」，它也不是第一個</translation>
    </message>
    <message>
        <source>write then = &quot;question:{code}&quot; in an answer, or remove it</source>
        <translation>請在某個答案裡寫 then = &quot;question:{code}&quot;，或去掉它</translation>
    </message>
    <message>
        <source>a whole number of seconds from 5 to 120</source>
        <translation>5 到 120 的整數（秒）</translation>
    </message>
    <message>
        <source>rating</source>
        <translation>評價</translation>
    </message>
    <message>
        <source>{digits} may be {listed}</source>
        <translation>{digits} 可能是 {listed}</translation>
    </message>
    <message>
        <source>name the services of today, or --as-filed</source>
        <translation>請寫明今天的業務，或用 --as-filed</translation>
    </message>
    <message>
        <source>a line has 1 to {most} pads, not {count}</source>
        <translation>一條線路有 1 至 {most} 個呼叫器，不能是 {count} 個</translation>
    </message>
    <message>
        <source>no pad was pressed for counter {counter}; is it plugged in?</source>
        <translation>沒有等到 {counter} 號窗口的呼叫器按鍵；它插好了嗎？</translation>
    </message>
    <message>
        <source>hall.toml has no line of pads</source>
        <translation>hall.toml 裡沒有呼叫器線路</translation>
    </message>
    <message>
        <source>all boards are on lines of call pads: run pads, not boards</source>
        <translation>窗口條屏都在呼叫器的線路上：請執行 pads，不是 boards</translation>
    </message>
    <message>
        <source>they are PEM files, the key without a password; to take one off: openssl pkey -in KEY -out NEW_KEY</source>
        <translation>兩個都要是 PEM 檔案，金鑰不帶密碼；去掉密碼：openssl pkey -in KEY -out NEW_KEY</translation>
    </message>
    <message>
        <source>the key belongs to another certificate</source>
        <translation>金鑰屬於另一張憑證</translation>
    </message>
    <message>
        <source>hall.toml has no [[pad]]; write one for each line of pads, or pad on USB</source>
        <translation>hall.toml 裡沒有 [[pad]]；請為每條呼叫器線路或每個 USB 呼叫器寫一個</translation>
    </message>
    <message>
        <source>its pass was taken back</source>
        <translation>補正憑條已撤銷</translation>
    </message>
    <message>
        <source>one to four languages</source>
        <translation>一到四種語言</translation>
    </message>
    <message>
        <source>the rating pad speaks no language &apos;{language}&apos;</source>
        <translation>評價器不支援語言「{language}」</translation>
    </message>
    <message>
        <source>a whole number of minutes, 0 to 600</source>
        <translation>0 至 600 之間的整數分鐘</translation>
    </message>
    <message>
        <source>a whole number of minutes, 0 to 240</source>
        <translation>0 至 240 之間的整數分鐘</translation>
    </message>
    <message>
        <source>a host name in small letters</source>
        <translation>小寫字母的主機名</translation>
    </message>
    <message>
        <source>&apos;{address}&apos; is no address of a machine</source>
        <translation>「{address}」不是機器的位址</translation>
    </message>
    <message>
        <source>a certificate and its key belong together</source>
        <translation>憑證和金鑰要一起寫</translation>
    </message>
    <message>
        <source>write one such as &quot;192.168.1.5&quot;</source>
        <translation>請寫成 &quot;192.168.1.5&quot; 這樣的位址</translation>
    </message>
    <message>
        <source>&apos;{address}&apos; is no address of a proxy</source>
        <translation>「{address}」不是代理的位址</translation>
    </message>
    <message>
        <source>write one such as &quot;127.0.0.1&quot; or &quot;10.0.0.0/24&quot;</source>
        <translation>請寫成 &quot;127.0.0.1&quot; 或 &quot;10.0.0.0/24&quot; 這樣的位址</translation>
    </message>
    <message>
        <source>write both, or none</source>
        <translation>兩樣都寫，或者都不寫</translation>
    </message>
    <message>
        <source>possible are {names}</source>
        <translation>可以是 {names}</translation>
    </message>
    <message>
        <source>let it lead to a service, or to another question</source>
        <translation>請讓它通向業務或另一個問題</translation>
    </message>
    <message>
        <source>ask at most {deepest}; let it lead to a service</source>
        <translation>最多連問 {deepest} 個；請讓它通向業務</translation>
    </message>
    <message>
        <source>no question &apos;{question}&apos;</source>
        <translation>沒有問題「{question}」</translation>
    </message>
    <message>
        <source>the materials of &apos;{code}&apos; differ in number ({counted})</source>
        <translation>「{code}」的材料條數不一致（{counted}）</translation>
    </message>
    <message>
        <source>counter {number}: no service &apos;{code}&apos;</source>
        <translation>{number} 號窗口：沒有業務「{code}」</translation>
    </message>
    <message>
        <source>counter {number} waits before it helps &apos;{code}&apos; but does not serve it</source>
        <translation>{number} 號窗口寫了延時支援「{code}」，卻不辦理它</translation>
    </message>
    <message>
        <source>the class &apos;{ordinary}&apos; is everyone&apos;s already</source>
        <translation>「{ordinary}」類別已經是所有人的</translation>
    </message>
    <message>
        <source>no group &apos;{group}&apos;</source>
        <translation>沒有業務組「{group}」</translation>
    </message>
    <message>
        <source>no counter serves &apos;{code}&apos;</source>
        <translation>沒有窗口辦理「{code}」</translation>
    </message>
    <message>
        <source>list the same things in each language</source>
        <translation>請在每種語言裡寫同樣的幾條</translation>
    </message>
    <message>
        <source>add &apos;{code}&apos; to its &apos;serves&apos;</source>
        <translation>請把「{code}」加進它的 &apos;serves&apos;</translation>
    </message>
    <message>
        <source>choose another code</source>
        <translation>請換一個代碼</translation>
    </message>
    <message>
        <source>add it to the &apos;serves&apos; of a counter</source>
        <translation>請加進某個窗口的 &apos;serves&apos;</translation>
    </message>
    <message>
        <source>people still wait for {names}, which no counter would serve; keep a counter for it until the line is empty</source>
        <translation>還有人在等 {names}，卻不再有窗口辦理；請保留一個窗口，直到沒有人排隊</translation>
    </message>
    <message>
        <source>nothing of {text} can be seen</source>
        <translation>{text} 裡沒有看得見的字</translation>
    </message>
    <message>
        <source>write a text that people can read</source>
        <translation>請寫人能讀的文字</translation>
    </message>
    <message>
        <source>{file}:{line}: no font of the product has {characters}: tickets and screens may show empty boxes instead</source>
        <translation>{file}:{line}：產品的字型裡沒有 {characters}：號票和螢幕上可能顯示成空框</translation>
    </message>
    <message>
        <source>a list of 1 to 7 texts</source>
        <translation>1 到 7 條文字的清單</translation>
    </message>
    <message>
        <source>at most 6 of them</source>
        <translation>最多 6 個</translation>
    </message>
    <message>
        <source>a list of 2 to 5 answers</source>
        <translation>2 到 5 個答案的清單</translation>
    </message>
    <message>
        <source>1 to {longest} characters of text on one line</source>
        <translation>一行 1 到 {longest} 個字</translation>
    </message>
    <message>
        <source>small letters, digits and hyphens, such as &apos;identity-card&apos;</source>
        <translation>小寫字母、數字和連字號，如 &apos;identity-card&apos;</translation>
    </message>
    <message>
        <source>small letters, digits and hyphens, such as &apos;east&apos;; not &apos;counter-...&apos;</source>
        <translation>小寫字母、數字和連字號，例如 &apos;east&apos;；不能是 &apos;counter-...&apos;</translation>
    </message>
    <message>
        <source>one capital letter, such as &apos;A&apos;</source>
        <translation>一個大寫字母，如 &apos;A&apos;</translation>
    </message>
    <message>
        <source>a time of day such as &apos;09:00&apos;</source>
        <translation>時間，如 &apos;09:00&apos;</translation>
    </message>
    <message>
        <source>a whole number from 1 to 240</source>
        <translation>1 到 240 的整數</translation>
    </message>
    <message>
        <source>a whole number from 1 to 50</source>
        <translation>1 到 50 的整數</translation>
    </message>
    <message>
        <source>a whole number from 0 to 9999</source>
        <translation>0 到 9999 的整數</translation>
    </message>
    <message>
        <source>5, 10, 15, 20, 30, 60, 120 or 240 minutes</source>
        <translation>5、10、15、20、30、60、120 或 240 分鐘</translation>
    </message>
    <message>
        <source>a day such as 2026-10-01</source>
        <translation>日期，如 2026-10-01</translation>
    </message>
    <message>
        <source>a list of days such as [&quot;mon&quot;, &quot;tue&quot;]</source>
        <translation>星期的清單，如 [&quot;mon&quot;, &quot;tue&quot;]</translation>
    </message>
    <message>
        <source>a whole number from 0 to 10</source>
        <translation>0 到 10 的整數</translation>
    </message>
    <message>
        <source>a whole number from 0 to 240</source>
        <translation>0 到 240 的整數</translation>
    </message>
    <message>
        <source>a whole number of seconds from 0 to 600</source>
        <translation>0 到 600 的整數秒</translation>
    </message>
    <message>
        <source>a list of up to four languages such as [&quot;zh-Hans&quot;, &quot;en&quot;]</source>
        <translation>最多四種語言的清單，如 [&quot;zh-Hans&quot;, &quot;en&quot;]</translation>
    </message>
    <message>
        <source>1, 2 or 3 times</source>
        <translation>1、2 或 3 遍</translation>
    </message>
    <message>
        <source>&quot;一&quot; or &quot;幺&quot;</source>
        <translation>&quot;一&quot; 或 &quot;幺&quot;</translation>
    </message>
    <message>
        <source>&quot;all&quot;, or a list of service codes such as [&quot;passport&quot;]</source>
        <translation>&quot;all&quot;，或業務代碼的清單，如 [&quot;passport&quot;]</translation>
    </message>
    <message>
        <source>&quot;service:&quot; or &quot;question:&quot; and a code, such as &quot;service:passport&quot;</source>
        <translation>&quot;service:&quot; 或 &quot;question:&quot; 加代碼，如 &quot;service:passport&quot;</translation>
    </message>
    <message>
        <source>a colour such as &apos;#17457C&apos;</source>
        <translation>顏色，如 &apos;#17457C&apos;</translation>
    </message>
    <message>
        <source>help</source>
        <translation>求助</translation>
    </message>
    <message>
        <source>language</source>
        <translation>語言</translation>
    </message>
    <message>
        <source>{database} holds another hall; give the new one a database of its own</source>
        <translation>{database} 裡是另一個大廳；請給新的大廳單獨一個資料庫</translation>
    </message>
    <message>
        <source>not everything is over: {missing}; run the move again</source>
        <translation>還沒有全部搬完：{missing}；請再運行一次</translation>
    </message>
    <message>
        <source>class</source>
        <translation>優先類別</translation>
    </message>
    <message>
        <source>counter</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>service</source>
        <translation>業務</translation>
    </message>
    <message>
        <source>no speed {baud}</source>
        <translation>沒有 {baud} 這個速率</translation>
    </message>
    <message>
        <source>no addresses from {least} to {most}</source>
        <translation>位址不能從 {least} 到 {most}</translation>
    </message>
    <message>
        <source>write two from 0 to {most}, the least first</source>
        <translation>請寫 0 到 {most} 之間的兩個數，小的在前</translation>
    </message>
    <message>
        <source>a board answers with &apos;answer&apos; or with &apos;answer_echo&apos;</source>
        <translation>屏的回應寫「answer」或「answer_echo」，不能兩樣都寫</translation>
    </message>
    <message>
        <source>nothing says where an escaped frame ends</source>
        <translation>沒有寫明跳脫後的訊框在哪裡結束</translation>
    </message>
    <message>
        <source>nothing says where a text ends</source>
        <translation>沒有寫明文字在哪裡結束</translation>
    </message>
    <message>
        <source>no adapter can be called &apos;{name}&apos;</source>
        <translation>協定不能叫「{name}」</translation>
    </message>
    <message>
        <source>use a to z, 0 to 9 and -, and not &apos;{taken}&apos;</source>
        <translation>請用 a 到 z、0 到 9 和 -，不能用「{taken}」</translation>
    </message>
    <message>
        <source>&apos;{key}&apos; is no bytes in hex</source>
        <translation>「{key}」不是十六進位位元組</translation>
    </message>
    <message>
        <source>&apos;{byte}&apos; cannot be sent as &apos;{sent}&apos;</source>
        <translation>「{byte}」不能寫成「{sent}」傳送</translation>
    </message>
    <message>
        <source>write a byte and what is sent instead, such as &apos;a5&apos; = &apos;a6 02&apos;</source>
        <translation>請寫一個位元組和替代它的內容，如 &apos;a5&apos; = &apos;a6 02&apos;</translation>
    </message>
    <message>
        <source>write a number from {least} to {most}</source>
        <translation>請寫 {least} 到 {most} 的數</translation>
    </message>
    <message>
        <source>leave one out</source>
        <translation>請去掉一個</translation>
    </message>
    <message>
        <source>write &apos;end&apos;</source>
        <translation>請寫「end」</translation>
    </message>
    <message>
        <source>write &apos;closing&apos;, &apos;end&apos; or &apos;text_bytes&apos;</source>
        <translation>請寫「closing」、「end」或「text_bytes」</translation>
    </message>
    <message>
        <source>&apos;{key}&apos; holds braces that mean nothing</source>
        <translation>「{key}」中有無意義的大括號</translation>
    </message>
    <message>
        <source>&apos;{key}&apos; cannot be sent: {why}</source>
        <translation>「{key}」無法傳送：{why}</translation>
    </message>
    <message>
        <source>write some such as &quot;21 23&quot;</source>
        <translation>請寫成如 &quot;21 23&quot;</translation>
    </message>
    <message>
        <source>write a shorter or a plainer one</source>
        <translation>請寫短一些、簡單一些</translation>
    </message>
    <message>
        <source>&apos;{text}&apos; cannot be written in {code}</source>
        <translation>「{text}」無法用 {code} 編碼</translation>
    </message>
    <message>
        <source>&apos;{text}&apos; has more than {most} bytes</source>
        <translation>「{text}」超過 {most} 個位元組</translation>
    </message>
    <message>
        <source>&apos;{text}&apos; is no number from 0 to {most}</source>
        <translation>「{text}」不是 0 到 {most} 的數</translation>
    </message>
    <message>
        <source>no kind of line {scheme}</source>
        <translation>沒有 {scheme} 這種線路</translation>
    </message>
    <message>
        <source>a line on the network needs a host</source>
        <translation>網路線路要寫主機</translation>
    </message>
    <message>
        <source>it needs a whole path, behind three slashes</source>
        <translation>它要有完整的路徑，寫在三條斜線之後</translation>
    </message>
    <message>
        <source>write {examples}</source>
        <translation>請寫 {examples}</translation>
    </message>
    <message>
        <source>write tcp://192.168.1.60</source>
        <translation>請寫 tcp://192.168.1.60</translation>
    </message>
    <message>
        <source>this is no valid identity number</source>
        <translation>這不是有效的身分證號</translation>
    </message>
    <message>
        <source>{name} takes no data</source>
        <translation>{name} 不接收資料</translation>
    </message>
    <message>
        <source>a size from 1 to 8</source>
        <translation>1 到 8 的大小</translation>
    </message>
    <message>
        <source>millimetres, more than 0, up to 100</source>
        <translation>毫米數，大於 0，不超過 100</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>沒有及時回應</translation>
    </message>
    <message>
        <source>each board&apos;s address and counter, such as { 1 = 3, 2 = 4 }</source>
        <translation>每塊屏的位址和窗口號，如 { 1 = 3, 2 = 4 }</translation>
    </message>
    <message>
        <source>no protocol of boards &apos;{name}&apos;</source>
        <translation>沒有窗口條屏協定「{name}」</translation>
    </message>
    <message>
        <source>write all of its boards into one [[board]]</source>
        <translation>請把它的屏都寫進同一個 [[board]]</translation>
    </message>
    <message>
        <source>an address stands twice</source>
        <translation>有一個位址寫了兩次</translation>
    </message>
    <message>
        <source>&apos;board.line&apos; is {url}: {problem}</source>
        <translation>「board.line」為 {url}：{problem}</translation>
    </message>
    <message>
        <source>the line {line} stands twice</source>
        <translation>線路 {line} 寫了兩次</translation>
    </message>
    <message>
        <source>no board has the address &apos;{address}&apos;</source>
        <translation>沒有屏的位址是「{address}」</translation>
    </message>
    <message>
        <source>no counter has the number {number}</source>
        <translation>沒有 {number} 號窗口</translation>
    </message>
    <message>
        <source>write each once</source>
        <translation>每個只寫一次</translation>
    </message>
    <message>
        <source>counters have numbers from 1</source>
        <translation>窗口號從 1 開始</translation>
    </message>
    <message>
        <source>{count} rows were refused</source>
        <translation>有 {count} 行被拒絕</translation>
    </message>
    <message>
        <source>1 row was refused</source>
        <translation>有 1 行被拒絕</translation>
    </message>
    <message>
        <source>&apos;{given}&apos;: this date does not exist</source>
        <translation>「{given}」：這個日期不存在</translation>
    </message>
    <message>
        <source>&apos;{given}&apos; is no time such as {such_as}: {why}</source>
        <translation>「{given}」不是時間；應如 {such_as}：{why}</translation>
    </message>
    <message>
        <source>&apos;{given}&apos; is no time such as {such_as}</source>
        <translation>「{given}」不是時間；應如 {such_as}</translation>
    </message>
    <message>
        <source>{problem}; {remedy}</source>
        <translation>{problem}；{remedy}</translation>
    </message>
    <message>
        <source>{url} cannot be used: {why}</source>
        <translation>{url} 不能用：{why}</translation>
    </message>
    <message>
        <source>the following arguments are required: {names}</source>
        <translation>缺少參數：{names}</translation>
    </message>
    <message>
        <source>unrecognized arguments: {words}</source>
        <translation>不認識的參數：{words}</translation>
    </message>
    <message>
        <source>argument {name}: {problem}</source>
        <translation>參數 {name}：{problem}</translation>
    </message>
    <message>
        <source>invalid choice: {given} (choose from {choices})</source>
        <translation>不能是 {given}（可選：{choices}）</translation>
    </message>
    <message>
        <source>invalid int value: {given}</source>
        <translation>{given} 不是整數</translation>
    </message>
    <message>
        <source>expected one argument</source>
        <translation>需要一個值</translation>
    </message>
    <message>
        <source>expected at least one argument</source>
        <translation>至少需要一個值</translation>
    </message>
    <message>
        <source>ignored explicit argument {given}</source>
        <translation>不需要值 {given}</translation>
    </message>
    <message>
        <source>ambiguous option: {option} could match {matches}</source>
        <translation>選項 {option} 不明確，可能是 {matches}</translation>
    </message>
    <message>
        <source>nobody reads standard output any more</source>
        <translation>已經沒有程式在讀標準輸出</translation>
    </message>
    <message>
        <source>standard output is closed</source>
        <translation>標準輸出已關閉</translation>
    </message>
    <message>
        <source>{problem}; see: {command} --help</source>
        <translation>{problem}；參見：{command} --help</translation>
    </message>
    <message>
        <source>no PIN; type it, or give it as a line of standard input</source>
        <translation>沒有 PIN；請鍵入，或從標準輸入給一行</translation>
    </message>
    <message>
        <source>{label} is in the line but was not printed: {reason}; its print job stays for a kiosk of station {station}</source>
        <translation>{label} 已在排隊，但沒有列印：{reason}；列印任務留給取號點 {station} 的取號機</translation>
    </message>
    <message>
        <source>{label} is in the line; nobody knows whether its paper came: {reason}; hall reprint {label} prints a copy</source>
        <translation>{label} 已在排隊；不知道小票出來沒有：{reason}；hall reprint {label} 可以補印</translation>
    </message>
    <message>
        <source>hall.toml has no [[board]]; write one for each line of boards</source>
        <translation>hall.toml 沒有 [[board]]；請為每條窗口條屏線路寫一個</translation>
    </message>
    <message>
        <source>no screen to open windows on: DISPLAY, WAYLAND_DISPLAY and QT_QPA_PLATFORM are all empty</source>
        <translation>沒有可以打開窗口的螢幕：DISPLAY、WAYLAND_DISPLAY 和 QT_QPA_PLATFORM 都是空的</translation>
    </message>
    <message>
        <source>zone</source>
        <translation>區域</translation>
    </message>
    <message>
        <source>a whole number of people from 0 to 50</source>
        <translation>0 到 50 之間的整數（人數）</translation>
    </message>
    <message>
        <source>the feed has no secret: {why}; name its file as feed.secret in hall.toml, or set {variable}</source>
        <translation>對外推送沒有簽名金鑰：{why}；請在 hall.toml 的 feed.secret 寫明金鑰檔案，或設定環境變數 {variable}</translation>
    </message>
    <message>
        <source>&apos;feed.url&apos; is no webhook: {problem}</source>
        <translation>「feed.url」不是可用的推送地址：{problem}</translation>
    </message>
    <message>
        <source>none is named</source>
        <translation>沒有寫明</translation>
    </message>
    <message>
        <source>each pad&apos;s address and counter, such as { 1 = 3, 2 = 4 }</source>
        <translation>每個呼叫器的位址和窗口，如 { 1 = 3, 2 = 4 }</translation>
    </message>
    <message>
        <source>write all of its pads into one [[pad]]</source>
        <translation>請把它的呼叫器都寫進一個 [[pad]]</translation>
    </message>
    <message>
        <source>write &apos;counters&apos;, such as {example}</source>
        <translation>請寫「counters」，如 {example}</translation>
    </message>
    <message>
        <source>&apos;counter&apos; and &apos;kind&apos; are of pads on USB</source>
        <translation>「counter」和「kind」是 USB 呼叫器的</translation>
    </message>
    <message>
        <source>&apos;pad.usb&apos; is {path}: no USB path</source>
        <translation>「pad.usb」是 {path}：不是 USB 連接埠路徑</translation>
    </message>
    <message>
        <source>see ls /dev/input/by-path, or type hall pads bind {example}</source>
        <translation>見 ls /dev/input/by-path，或輸入 hall pads bind {example}</translation>
    </message>
    <message>
        <source>the USB path {path} stands twice</source>
        <translation>USB 連接埠 {path} 寫了兩次</translation>
    </message>
    <message>
        <source>&apos;counters&apos; are of pads on a line</source>
        <translation>「counters」是線路上的呼叫器的</translation>
    </message>
    <message>
        <source>a pad is on a line or on USB</source>
        <translation>呼叫器不是在線路上，就是在 USB 上</translation>
    </message>
    <message>
        <source>&apos;pad.line&apos; is {url}: {problem}</source>
        <translation>「pad.line」是 {url}：{problem}</translation>
    </message>
    <message>
        <source>the line has no pads</source>
        <translation>這條線路沒有呼叫器</translation>
    </message>
    <message>
        <source>no pad has the address &apos;{address}&apos;</source>
        <translation>沒有呼叫器的位址是「{address}」</translation>
    </message>
    <message>
        <source>boards of &apos;{name}&apos; are on the same line</source>
        <translation>同一條線路上有「{name}」的條屏</translation>
    </message>
    <message>
        <source>give pads a line of their own, or boards of the open protocol</source>
        <translation>請給呼叫器單獨的線路，或用開放協定的條屏</translation>
    </message>
    <message>
        <source>a board of this line has the address {address}</source>
        <translation>這條線路上有條屏的位址是 {address}</translation>
    </message>
    <message>
        <source>give each device of a line its own</source>
        <translation>請給線路上的每個裝置不同的位址</translation>
    </message>
    <message>
        <source>write &apos;counter = 3&apos;</source>
        <translation>請寫「counter = 3」</translation>
    </message>
    <message>
        <source>write &apos;line&apos; or &apos;usb&apos;</source>
        <translation>請寫「line」或「usb」</translation>
    </message>
    <message>
        <source>a whole number of seconds from 5 to 600</source>
        <translation>5 到 600 的整數秒</translation>
    </message>
    <message>
        <source>a screen&apos;s name such as &quot;HDMI-1&quot;, or &quot;&quot; for any</source>
        <translation>螢幕的名稱，如 &quot;HDMI-1&quot;；&quot;&quot; 是任意一個</translation>
    </message>
    <message>
        <source>small letters, digits and hyphens, such as &apos;kiosk-1&apos;</source>
        <translation>小寫字母、數字和連字號，如 &apos;kiosk-1&apos;</translation>
    </message>
    <message>
        <source>the beginning of a web address, at most 68 plain characters</source>
        <translation>網址的開頭，最多 68 個普通字元</translation>
    </message>
    <message>
        <source>an address, or a list such as [&quot;usb://04b8:0e15&quot;, &quot;tcp://...&quot;]</source>
        <translation>一個位址，或清單，如 [&quot;usb://04b8:0e15&quot;, &quot;tcp://...&quot;]</translation>
    </message>
    <message>
        <source>how many tickets a roll gives, 1 to 100000</source>
        <translation>一卷紙的票數，1 到 100000</translation>
    </message>
    <message>
        <source>a percentage from 0 to 100</source>
        <translation>0 到 100 的百分數</translation>
    </message>
    <message>
        <source>a whole number of mm, 0 to 3000</source>
        <translation>0 到 3000 的整數毫米</translation>
    </message>
    <message>
        <source>a whole number from 1 to 65535</source>
        <translation>1 到 65535 的整數</translation>
    </message>
    <message>
        <source>a number of metres from 1 to 50</source>
        <translation>1 到 50 公尺</translation>
    </message>
    <message>
        <source>a time of day and a percentage such as &apos;08:00=80&apos;</source>
        <translation>時間和百分比，如 &apos;08:00=80&apos;</translation>
    </message>
    <message>
        <source>two times of day such as &apos;12:00-13:30&apos;</source>
        <translation>起止時間，如 &apos;12:00-13:30&apos;</translation>
    </message>
    <message>
        <source>&apos;{role}&apos; is no role of a display</source>
        <translation>「{role}」不是叫號螢幕的角色</translation>
    </message>
    <message>
        <source>write one such as &quot;display:east&quot; or &quot;display:counter-3&quot;</source>
        <translation>例如 &quot;display:east&quot; 或 &quot;display:counter-3&quot;</translation>
    </message>
    <message>
        <source>no file &apos;{name}&apos;</source>
        <translation>沒有檔案「{name}」</translation>
    </message>
    <message>
        <source>write a path beside this file, or remove it</source>
        <translation>請寫相對於本檔案的路徑，或去掉它</translation>
    </message>
    <message>
        <source>no folder &apos;{name}&apos;</source>
        <translation>沒有資料夾「{name}」</translation>
    </message>
    <message>
        <source>write a folder beside this file, or remove it</source>
        <translation>請寫相對於本檔案的資料夾，或去掉它</translation>
    </message>
    <message>
        <source>&apos;{language}&apos; is not among the kiosk&apos;s languages</source>
        <translation>「{language}」不在取號機的語言裡</translation>
    </message>
    <message>
        <source>possible are {names}; or add it to &apos;kiosk.languages&apos;</source>
        <translation>可以是 {names}；或把它加進 &apos;kiosk.languages&apos;</translation>
    </message>
    <message>
        <source>one to six languages</source>
        <translation>一到六種語言</translation>
    </message>
    <message>
        <source>width and height in mm such as [336, 598]; [0, 0] is not measured</source>
        <translation>寬和高的毫米數，如 [336, 598]；[0, 0] 表示沒有量過</translation>
    </message>
    <message>
        <source>one or two languages</source>
        <translation>一種或兩種語言</translation>
    </message>
    <message>
        <source>a language stands twice</source>
        <translation>有一種語言寫了兩遍</translation>
    </message>
    <message>
        <source>name each once</source>
        <translation>每種只寫一遍</translation>
    </message>
    <message>
        <source>a whole number of milliseconds from 0 to 2000</source>
        <translation>0 到 2000 的整數（毫秒）</translation>
    </message>
    <message>
        <source>&quot;silence&quot; or &quot;noise&quot;</source>
        <translation>&quot;silence&quot; 或 &quot;noise&quot;</translation>
    </message>
    <message>
        <source>this machine has no home folder for &apos;{path}&apos;</source>
        <translation>本機沒有「{path}」的主資料夾</translation>
    </message>
    <message>
        <source>the kiosk speaks no language &apos;{language}&apos;</source>
        <translation>取號機沒有語言「{language}」</translation>
    </message>
    <message>
        <source>write the whole path</source>
        <translation>請寫完整路徑</translation>
    </message>
    <message>
        <source>&apos;kiosk.{key}&apos; is {url}: {problem}</source>
        <translation>「kiosk.{key}」是 {url}：{problem}</translation>
    </message>
    <message>
        <source>a notice needs words</source>
        <translation>通知沒有內容</translation>
    </message>
    <message>
        <source>a notice that has ended already would be seen by nobody</source>
        <translation>結束時間已經過去，這則通知誰也看不到</translation>
    </message>
    <message>
        <source>a notice has to end after it starts</source>
        <translation>通知的結束時間要晚於開始時間</translation>
    </message>
    <message>
        <source>no notice {id}; see: hall notice list</source>
        <translation>沒有 {id} 號通知；請看：hall notice list</translation>
    </message>
    <message>
        <source>a notice has at most {most} characters, this has {found}: shorten it</source>
        <translation>通知最多 {most} 個字元，這則有 {found} 個：請縮短</translation>
    </message>
    <message>
        <source>which notice ends? hall notice list says its number</source>
        <translation>要結束哪一則通知？hall notice list 會列出編號</translation>
    </message>
    <message>
        <source>&apos;{given}&apos; is no time; write one such as 16:30 or 2026-12-01T09:00</source>
        <translation>「{given}」不是時間；請寫成 16:30 或 2026-12-01T09:00</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>正在等候</translation>
    </message>
    <message>
        <source>called</source>
        <translation>已叫號</translation>
    </message>
    <message>
        <source>serving</source>
        <translation>辦理中</translation>
    </message>
    <message>
        <source>served</source>
        <translation>已辦結</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>已過號</translation>
    </message>
    <message>
        <source>parked</source>
        <translation>已掛起</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>abandoned</source>
        <translation>已棄號</translation>
    </message>
    <message>
        <source>booked</source>
        <translation>已預約</translation>
    </message>
    <message>
        <source>arrived</source>
        <translation>已簽到</translation>
    </message>
    <message>
        <source>no show</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>another process</source>
        <translation>另一個程式</translation>
    </message>
    <message>
        <source>{name} is running here already: {holder}</source>
        <translation>{name} 已經在這台機器上執行：{holder}</translation>
    </message>
    <message>
        <source>{key} is one of {choices}</source>
        <translation>{key} 可以是 {choices} 之一</translation>
    </message>
    <message>
        <source>no {kind} {given!r}</source>
        <translation>沒有這樣的{kind} {given!r}</translation>
    </message>
    <message>
        <source>it holds a character that cannot be seen</source>
        <translation>其中有看不見的字元</translation>
    </message>
    <message>
        <source>write it without</source>
        <translation>請去掉它</translation>
    </message>
    <message>
        <source>&apos;#&apos; has no meaning in it</source>
        <translation>其中的「#」沒有意義</translation>
    </message>
    <message>
        <source>in a path write %23</source>
        <translation>路徑裡請寫成 %23</translation>
    </message>
    <message>
        <source>it takes none</source>
        <translation>它沒有選項</translation>
    </message>
    <message>
        <source>option {key!r} has no value</source>
        <translation>選項 {key!r} 沒有值</translation>
    </message>
    <message>
        <source>write one, or leave it out</source>
        <translation>請寫上值，或者去掉這個選項</translation>
    </message>
    <message>
        <source>option {key!r} is there twice</source>
        <translation>選項 {key!r} 出現了兩次</translation>
    </message>
    <message>
        <source>write it once</source>
        <translation>請只寫一次</translation>
    </message>
    <message>
        <source>no option {key!r}</source>
        <translation>沒有選項 {key!r}</translation>
    </message>
    <message>
        <source>{one} or {other}</source>
        <translation>{one} 或 {other}</translation>
    </message>
    <message>
        <source>{one} and {other}</source>
        <translation>{one} 和 {other}</translation>
    </message>
    <message>
        <source>{one}; {other}</source>
        <translation>{one}；{other}</translation>
    </message>
    <message>
        <source>its code would be read as an identity number; none is kept as a code</source>
        <translation>它的預約碼會被當成證件號碼；證件號碼不作為預約碼儲存</translation>
    </message>
    <message>
        <source>the code &apos;{code}&apos; would be read as a ticket&apos;s number</source>
        <translation>預約碼「{code}」會被當成票號</translation>
    </message>
    <message>
        <source>the code &apos;{code}&apos; is too short: no scanner reads less than {least} characters</source>
        <translation>預約碼「{code}」太短：掃碼器讀不出少於 {least} 個字元的碼</translation>
    </message>
    <message>
        <source>the code &apos;{code}&apos; is none that a scanner reads: letters, a digit and _ . / - only</source>
        <translation>掃碼器讀不出預約碼「{code}」：只能用字母、數字和 _ . / -，並且至少有一個數字</translation>
    </message>
    <message>
        <source>cannot {verb} {label}: it is {now}</source>
        <translation>{label} {now}，不能執行 {verb}</translation>
    </message>
    <message>
        <source>a PIN is {least} to {most} digits</source>
        <translation>PIN 是 {least} 到 {most} 位數字</translation>
    </message>
    <message>
        <source>a badge is 1 to {most} visible characters</source>
        <translation>工號是 1 到 {most} 個看得見的字元</translation>
    </message>
    <message>
        <source>{label} is {now}: only a ticket in the line is printed again</source>
        <translation>{label} {now}；只有還在排隊的號才能重新列印</translation>
    </message>
    <message>
        <source>{name}: {said}</source>
        <translation>{name}：{said}</translation>
    </message>
    <message>
        <source>it is {state} already</source>
        <translation>這個預約{state}</translation>
    </message>
    <message>
        <source>one without a reference</source>
        <translation>沒有預約號的預約</translation>
    </message>
    <message>
        <source>the code &apos;{code}&apos; is another appointment&apos;s: {of}</source>
        <translation>預約碼「{code}」屬於另一個預約：{of}</translation>
    </message>
    <message>
        <source>{reference} has the code &apos;{code}&apos;, which does not change</source>
        <translation>{reference} 的預約碼是「{code}」，不能更改</translation>
    </message>
    <message>
        <source>status &apos;{state}&apos; is for the hall to say; write booked or cancelled</source>
        <translation>狀態「{state}」由大廳填寫；請寫 booked 或 cancelled</translation>
    </message>
    <message>
        <source>this slot ends at {end:%H:%M}</source>
        <translation>這個時段到 {end:%H:%M} 結束</translation>
    </message>
    <message>
        <source>that is at an end of the calendar</source>
        <translation>這一天在日曆的盡頭</translation>
    </message>
    <message>
        <source>&apos;{written}&apos; is no time such as 09:30</source>
        <translation>「{written}」不是 09:30 這樣的時間</translation>
    </message>
    <message>
        <source>&apos;{written}&apos; could be {both}; write one of them</source>
        <translation>「{written}」可能是 {both}；請寫明是哪一個</translation>
    </message>
    <message>
        <source>line {line} has no column {columns}</source>
        <translation>第 {line} 行沒有這些欄：{columns}</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>檔案是空的</translation>
    </message>
    <message>
        <source>no line has the columns {columns}</source>
        <translation>沒有一行含有這些欄：{columns}</translation>
    </message>
    <message>
        <source>line {line}: the columns {both} all mean {column}; leave one of them</source>
        <translation>第 {line} 行：{both} 這幾欄都表示 {column}；請只留一欄</translation>
    </message>
    <message>
        <source>&apos;{written}&apos; is no day such as 2026-11-25</source>
        <translation>「{written}」不是 2026-11-25 這樣的日期</translation>
    </message>
    <message>
        <source>&apos;{written}&apos; has no year of four digits; write it such as 2026-11-25</source>
        <translation>「{written}」沒有四位數的年份；請寫成 2026-11-25 這樣</translation>
    </message>
    <message>
        <source>&apos;{written}&apos; is no day: {day} is another day of the week</source>
        <translation>「{written}」不是日期：{day} 不是星期幾所寫的那一天</translation>
    </message>
    <message>
        <source>&apos;{written}&apos; is a spreadsheet&apos;s number; have the column show dates</source>
        <translation>「{written}」是表格軟體裡的數字；請讓這一欄顯示為日期</translation>
    </message>
    <message>
        <source>&apos;{written}&apos; is no day of any year</source>
        <translation>「{written}」不是任何一年裡的日期</translation>
    </message>
    <message>
        <source>&apos;{written}&apos; could be {both}; write the year first</source>
        <translation>「{written}」可能是 {both}；請把年份寫在前面</translation>
    </message>
    <message>
        <source>&apos;{written}&apos; is no day: the calendar has none such</source>
        <translation>「{written}」不是日期：日曆裡沒有這一天</translation>
    </message>
    <message>
        <source>{trouble}; rows stored until then: {stored}. Import the file again: what is stored stays as it is</source>
        <translation>{trouble}；此前已儲存的行數：{stored}。請重新匯入這個檔案：已儲存的不會改變</translation>
    </message>
    <message>
        <source>its reference is an identity number; none is kept</source>
        <translation>它的預約號是證件號碼；證件號碼一律不儲存</translation>
    </message>
    <message>
        <source>more cells than headings: a text with a separator in it needs quotes</source>
        <translation>格子比表頭多：含有分隔符的文字要加引號</translation>
    </message>
    <message>
        <source>neither a reference nor a code</source>
        <translation>既沒有預約號，也沒有預約碼</translation>
    </message>
    <message>
        <source>&apos;{key}&apos; is no reference: letters, digits and _ . / - only</source>
        <translation>「{key}」不是預約號：只能用字母、數字和 _ . / -</translation>
    </message>
    <message>
        <source>it names no service</source>
        <translation>沒有寫明業務</translation>
    </message>
    <message>
        <source>&apos;{written}&apos; could be {codes}; write the code</source>
        <translation>「{written}」可能是 {codes}；請寫代碼</translation>
    </message>
    <message>
        <source>its identity_tail is not the last 4 characters of an identity number, such as 0123 or 123X; leave it empty for other documents</source>
        <translation>它的 identity_tail 不是證件號碼的最後 4 位，例如 0123 或 123X；其他證件請留空</translation>
    </message>
    <message>
        <source>no status &apos;{written}&apos;; write booked or cancelled</source>
        <translation>沒有狀態「{written}」；請寫 booked 或 cancelled</translation>
    </message>
    <message>
        <source>its {column} has {length} characters</source>
        <translation>它的 {column} 有 {length} 個字元，太長了</translation>
    </message>
    <message>
        <source>its {column} has a line end or another character that is not seen</source>
        <translation>它的 {column} 裡有換行或其他看不見的字元</translation>
    </message>
    <message>
        <source>its {column} is an identity number</source>
        <translation>它的 {column} 是證件號碼</translation>
    </message>
    <message>
        <source>lines {lines} have one {column}; leave the row that is right</source>
        <translation>第 {lines} 行的 {column} 相同；請只留正確的一行</translation>
    </message>
    <message>
        <source>{path}: {why}</source>
        <translation>{path}：{why}</translation>
    </message>
    <message>
        <source>line {line}: the quote that opens here is not closed where a cell ends</source>
        <translation>第 {line} 行：這裡開始的引號，在格子結束的地方沒有閉合</translation>
    </message>
    <message>
        <source>is a spreadsheet&apos;s workbook; save it as CSV</source>
        <translation>是表格軟體的工作簿；請另存為 CSV</translation>
    </message>
    <message>
        <source>neither UTF-8 nor GB18030 nor UTF-16 text</source>
        <translation>不是 UTF-8、GB18030 或 UTF-16 文字</translation>
    </message>
    <message>
        <source>too large for a table of appointments</source>
        <translation>太大了，不像預約表</translation>
    </message>
    <message>
        <source>&apos;{written}&apos; could be a slot&apos;s end or an offset from UTC; write UTC before that</source>
        <translation>「{written}」可能是時段的結束，也可能是與 UTC 的時差；是時差請在前面寫 UTC</translation>
    </message>
    <message>
        <source>&apos;{written}&apos; ends before it begins</source>
        <translation>「{written}」的結束早於開始</translation>
    </message>
    <message>
        <source>&apos;{written}&apos; is no offset from UTC such as +08:00</source>
        <translation>「{written}」不是 +08:00 這樣的與 UTC 的時差</translation>
    </message>
    <message>
        <source>it has two different days</source>
        <translation>寫了兩個不同的日期</translation>
    </message>
    <message>
        <source>it has no day</source>
        <translation>沒有寫日期</translation>
    </message>
    <message>
        <source>it has two different times</source>
        <translation>寫了兩個不同的時間</translation>
    </message>
    <message>
        <source>it has no time of day</source>
        <translation>沒有寫時間</translation>
    </message>
    <message>
        <source>no icon &apos;{icon}&apos;</source>
        <translation>沒有名為「{icon}」的圖示</translation>
    </message>
    <message>
        <source>&apos;{staff}&apos; is who comes for an amenity</source>
        <translation>「{staff}」指前來送便民物品的工作人員</translation>
    </message>
    <message>
        <source>no service gives numbers to the street</source>
        <translation>沒有一項業務可以場外取號</translation>
    </message>
    <message>
        <source>name one, or leave &apos;[street]&apos; out</source>
        <translation>請寫一項，或刪去「[street]」</translation>
    </message>
    <message>
        <source>a whole number from 0 to 50</source>
        <translation>0 到 50 的整數</translation>
    </message>
    <message>
        <source>help call</source>
        <translation>求助</translation>
    </message>
    <message>
        <source>home visit</source>
        <translation>上門辦理</translation>
    </message>
    <message>
        <source>scanner</source>
        <translation>掃碼器</translation>
    </message>
    <message>
        <source>keypad</source>
        <translation>小鍵盤</translation>
    </message>
    <message>
        <source>card reader</source>
        <translation>讀卡器</translation>
    </message>
    <message>
        <source>no kind of {kind} {given!r}</source>
        <translation>沒有 {given!r} 這一類{kind}</translation>
    </message>
    <message>
        <source>its path holds a character that cannot be seen</source>
        <translation>它的路徑裡有看不見的字元</translation>
    </message>
    <message>
        <source>leave it out</source>
        <translation>請去掉</translation>
    </message>
    <message>
        <source>{shown} at counter {number}</source>
        <translation>{number} 號窗口：{shown}</translation>
    </message>
    <message>
        <source>{url!r}: {problem}; {remedy}</source>
        <translation>{url!r}：{problem}；{remedy}</translation>
    </message>
    <message>
        <source>{path} is no input device; see ls -l /dev/input/by-id</source>
        <translation>{path} 不是輸入裝置；請看 ls -l /dev/input/by-id</translation>
    </message>
    <message>
        <source>{path} is no named pipe; remove it, or name another path</source>
        <translation>{path} 不是命名管道；請刪除它，或者換一個路徑</translation>
    </message>
    <message>
        <source>{path} is no serial line</source>
        <translation>{path} 不是序列埠</translation>
    </message>
    <message>
        <source>write https://HOST/PATH, or http://127.0.0.1:PORT/PATH</source>
        <translation>請寫成 https://主機/路徑，或 http://127.0.0.1:連接埠/路徑</translation>
    </message>
    <message>
        <source>no host</source>
        <translation>沒有主機名稱</translation>
    </message>
    <message>
        <source>a name or a password in the address would be written into logs</source>
        <translation>地址中的使用者名稱或密碼會被寫進日誌</translation>
    </message>
    <message>
        <source>what stands behind # is never sent</source>
        <translation># 後面的內容不會被傳送</translation>
    </message>
    <message>
        <source>http is not secret on the way; it is for this machine alone</source>
        <translation>http 在途中不保密，只能用於本機</translation>
    </message>
    <message>
        <source>this is no web address</source>
        <translation>這不是網址</translation>
    </message>
    <message>
        <source>an address is at most 2000 visible characters of ASCII</source>
        <translation>地址最多 2000 個可見的 ASCII 字元</translation>
    </message>
    <message>
        <source>{host}: {reason}</source>
        <translation>{host}：{reason}</translation>
    </message>
    <message>
        <source>not reached ({kind})</source>
        <translation>無法連線（{kind}）</translation>
    </message>
    <message>
        <source>it answers {status}; the feed follows no redirect</source>
        <translation>回覆 {status}；推送不跟隨重新導向</translation>
    </message>
    <message>
        <source>it answers {status}</source>
        <translation>回覆 {status}</translation>
    </message>
    <message>
        <source>its certificate is not trusted on this machine</source>
        <translation>本機不信任它的憑證</translation>
    </message>
    <message>
        <source>no answer in {seconds:g} s</source>
        <translation>{seconds:g} 秒內沒有回應</translation>
    </message>
    <message>
        <source>write the name of a PNG beside this file</source>
        <translation>請寫這個檔案旁邊的一個 PNG 的檔名</translation>
    </message>
    <message>
        <source>has more than {most} bytes</source>
        <translation>超過 {most} 位元組</translation>
    </message>
    <message>
        <source>at most {dots} dots, which is {mm} mm</source>
        <translation>最多 {dots} 點，即 {mm} 毫米</translation>
    </message>
    <message>
        <source>is no PNG</source>
        <translation>不是 PNG</translation>
    </message>
    <message>
        <source>would be {dots} dots tall on paper</source>
        <translation>打在紙上有 {dots} 點高</translation>
    </message>
    <message>
        <source>&apos;{picture}&apos; {bad}</source>
        <translation>「{picture}」{bad}</translation>
    </message>
    <message>
        <source>1 to {most} [[line]] tables</source>
        <translation>1 到 {most} 個 [[line]] 表</translation>
    </message>
    <message>
        <source>a line holds nothing</source>
        <translation>這一行什麼也沒有</translation>
    </message>
    <message>
        <source>write one of {examples}</source>
        <translation>請寫其中之一：{examples}</translation>
    </message>
    <message>
        <source>a text of {length} characters</source>
        <translation>文字有 {length} 個字元</translation>
    </message>
    <message>
        <source>a QR code of other than plain characters</source>
        <translation>二維碼裡有普通字元以外的字元</translation>
    </message>
    <message>
        <source>a QR code of up to {length} characters</source>
        <translation>二維碼最長會有 {length} 個字元</translation>
    </message>
    <message>
        <source>write 1 to {most}; {field} counts {length}</source>
        <translation>請寫 1 到 {most} 個；{field} 算 {length} 個</translation>
    </message>
    <message>
        <source>a brace without its other one</source>
        <translation>花括號不成對</translation>
    </message>
    <message>
        <source>no language &apos;{language}&apos;</source>
        <translation>沒有語言「{language}」</translation>
    </message>
    <message>
        <source>a line is {kinds}</source>
        <translation>一行裡同時有 {kinds}</translation>
    </message>
    <message>
        <source>{kind} has no {style}</source>
        <translation>{kind} 沒有 {style}</translation>
    </message>
    <message>
        <source>write at most {most}</source>
        <translation>最多寫 {most} 個</translation>
    </message>
    <message>
        <source>write ASCII</source>
        <translation>請只用 ASCII 字元</translation>
    </message>
    <message>
        <source>no field &apos;{name}&apos;</source>
        <translation>沒有欄位「{name}」</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; cannot stand in a QR code</source>
        <translation>「{name}」不能放在二維碼裡</translation>
    </message>
    <message>
        <source>a text in no language</source>
        <translation>文字沒有寫明語言</translation>
    </message>
    <message>
        <source>remove {what}</source>
        <translation>請去掉 {what}</translation>
    </message>
    <message>
        <source>write a line with {what} and no when</source>
        <translation>請寫一行 {what}，不要帶 when</translation>
    </message>
    <message>
        <source>no line shows the number ({which})</source>
        <translation>沒有一行顯示票號（{which}）</translation>
    </message>
    <message>
        <source>a copy looks like the first ticket</source>
        <translation>補印的小票和第一張看不出區別</translation>
    </message>
    <message>
        <source>write a line with {what}</source>
        <translation>請寫一行 {what}</translation>
    </message>
    <message>
        <source>a ticket would be {mm:.0f} mm long</source>
        <translation>小票會有 {mm:.0f} 毫米長</translation>
    </message>
    <message>
        <source>at most {most}: fewer or smaller lines</source>
        <translation>最長 {most} 毫米：請減少行數或縮小字號</translation>
    </message>
    <message>
        <source>printer {url!r}: {problem}; {remedy}</source>
        <translation>印表機 {url!r}：{problem}；{remedy}</translation>
    </message>
    <message>
        <source>this printer takes no paper {mm} mm wide</source>
        <translation>這台印表機不能用 {mm} 毫米寬的紙</translation>
    </message>
    <message>
        <source>nothing comes back from there, so there is no confirm={confirm}</source>
        <translation>那裡沒有任何回應，所以不能用 confirm={confirm}</translation>
    </message>
    <message>
        <source>no printer is named</source>
        <translation>沒有寫明印表機</translation>
    </message>
    <message>
        <source>write paper_mm = {wide}</source>
        <translation>請寫 paper_mm = {wide}</translation>
    </message>
    <message>
        <source>no way to confirm {given!r}</source>
        <translation>沒有 {given!r} 這種確認方式</translation>
    </message>
    <message>
        <source>leave it out, or write confirm=none</source>
        <translation>請去掉，或者寫 confirm=none</translation>
    </message>
    <message>
        <source>no profile {name!r}</source>
        <translation>沒有型號設定 {name!r}</translation>
    </message>
    <message>
        <source>the printer does not say when a job is done; if that stays so, write confirm=dle-eot in its address</source>
        <translation>印表機沒有說明任務何時打完；如果一直這樣，請在它的地址裡寫 confirm=dle-eot</translation>
    </message>
    <message>
        <source>after the job: {state}</source>
        <translation>列印任務之後：{state}</translation>
    </message>
    <message>
        <source>the printer is silent: it is off, or talks to another computer; if it never speaks, write confirm=none in its address</source>
        <translation>印表機沒有回應：沒有開機，或者正在和另一台電腦通訊；如果它從來不回應，請在它的地址裡寫 confirm=none</translation>
    </message>
    <message>
        <source>what the printer says is not understood: see that a printer is at its address, and nothing else</source>
        <translation>看不懂印表機的回應：請檢查它的地址上是不是印表機，而不是別的裝置</translation>
    </message>
    <message>
        <source>the printer&apos;s answers are not understood</source>
        <translation>看不懂印表機的回答</translation>
    </message>
    <message>
        <source>during the job: {state}</source>
        <translation>列印任務進行中：{state}</translation>
    </message>
    <message>
        <source>the printer did not say that the job is done</source>
        <translation>印表機沒有說明任務已經打完</translation>
    </message>
    <message>
        <source>use a to z, 0 to 9 and -</source>
        <translation>請用 a 到 z、0 到 9 和 -</translation>
    </message>
    <message>
        <source>write dots_80 = 576 or dots_58 = 384, or both</source>
        <translation>請寫 dots_80 = 576 或 dots_58 = 384，也可以都寫</translation>
    </message>
    <message>
        <source>possible are {choices} and code pages such as cp437</source>
        <translation>可以是 {choices}，以及 cp437 這樣的內碼表</translation>
    </message>
    <message>
        <source>no profile can be called &apos;{name}&apos;</source>
        <translation>型號設定不能叫「{name}」</translation>
    </message>
    <message>
        <source>&apos;{key}&apos; is no command in hex</source>
        <translation>「{key}」不是十六進位的指令</translation>
    </message>
    <message>
        <source>write a number from {least} to {most}, or 0 for no such paper</source>
        <translation>請寫 {least} 到 {most} 的數，沒有這種紙就寫 0</translation>
    </message>
    <message>
        <source>it takes no paper</source>
        <translation>沒有寫它用什麼紙</translation>
    </message>
    <message>
        <source>no way to send text &apos;{text}&apos;</source>
        <translation>沒有「{text}」這種文字傳送方式</translation>
    </message>
    <message>
        <source>write one such as &quot;1d 56 01&quot;</source>
        <translation>請寫成 &quot;1d 56 01&quot; 這樣</translation>
    </message>
    <message>
        <source>the printer is ready</source>
        <translation>印表機正常</translation>
    </message>
    <message>
        <source>the printer&apos;s paper is low</source>
        <translation>印表機的紙快用完了</translation>
    </message>
    <message>
        <source>the printer is out of paper</source>
        <translation>印表機沒有紙了</translation>
    </message>
    <message>
        <source>the printer&apos;s cover is open</source>
        <translation>印表機的蓋子開著</translation>
    </message>
    <message>
        <source>the printer&apos;s cutter is jammed</source>
        <translation>印表機的切刀卡住了</translation>
    </message>
    <message>
        <source>the printer is offline</source>
        <translation>印表機離線</translation>
    </message>
    <message>
        <source>the printer is silent</source>
        <translation>印表機沒有回應</translation>
    </message>
    <message>
        <source>what the printer says is not understood</source>
        <translation>看不懂印表機的回應</translation>
    </message>
    <message>
        <source>the printer is not connected</source>
        <translation>印表機沒有連接</translation>
    </message>
    <message>
        <source>it cannot be made; see the log</source>
        <translation>小票生成不了；請看日誌</translation>
    </message>
    <message>
        <source>no kind of printer {kind!r}</source>
        <translation>沒有 {kind!r} 這一類印表機</translation>
    </message>
    <message>
        <source>speed</source>
        <translation>速率</translation>
    </message>
    <message>
        <source>a USB printer needs its vendor and product number</source>
        <translation>USB 印表機要寫廠商號和產品號</translation>
    </message>
    <message>
        <source>a CUPS printer needs the name of its queue</source>
        <translation>CUPS 印表機要寫列印佇列的名字</translation>
    </message>
    <message>
        <source>a folder begins with one /</source>
        <translation>資料夾以一個 / 開頭</translation>
    </message>
    <message>
        <source>a file needs its whole path</source>
        <translation>檔案要寫完整的路徑</translation>
    </message>
    <message>
        <source>a serial line needs its whole path</source>
        <translation>序列埠要寫完整的路徑</translation>
    </message>
    <message>
        <source>flow control</source>
        <translation>流控方式</translation>
    </message>
    <message>
        <source>a network printer needs a host</source>
        <translation>網路印表機要寫主機</translation>
    </message>
    <message>
        <source>the secret of the feed is no secret of Standard Webhooks; one is {prefix} and {least} to {most} bytes in Base64: echo {prefix}$(openssl rand -base64 32)</source>
        <translation>對外推送的金鑰不符合 Standard Webhooks；應為 {prefix} 加 {least} 到 {most} 位元組的 Base64：echo {prefix}$(openssl rand -base64 32)</translation>
    </message>
    <message>
        <source>lsusb shows them; write usb://04b8:0e15</source>
        <translation>用 lsusb 可以看到；請寫成 usb://04b8:0e15 這樣</translation>
    </message>
    <message>
        <source>lpstat -e shows them; write cups://ticket</source>
        <translation>用 lpstat -e 可以看到；請寫成 cups://ticket 這樣</translation>
    </message>
    <message>
        <source>no path holds %00</source>
        <translation>路徑裡不能有 %00</translation>
    </message>
    <message>
        <source>the CUPS queue &apos;{queue}&apos; takes no jobs; let it: cupsaccept {queue}</source>
        <translation>CUPS 列印佇列「{queue}」不接受任務；請執行：cupsaccept {queue}</translation>
    </message>
    <message>
        <source>the CUPS queue &apos;{queue}&apos; is paused; let it go on: cupsenable {queue}</source>
        <translation>CUPS 列印佇列「{queue}」已暫停；請執行：cupsenable {queue}</translation>
    </message>
    <message>
        <source>no CUPS server answers; start it: systemctl start cups</source>
        <translation>CUPS 服務沒有回應；請啟動：systemctl start cups</translation>
    </message>
    <message>
        <source>CUPS has no queue &apos;{queue}&apos;; lpstat -e shows those it has</source>
        <translation>CUPS 沒有列印佇列「{queue}」；用 lpstat -e 可以看到有哪些</translation>
    </message>
    <message>
        <source>the CUPS queue &apos;{queue}&apos; does not move; is its printer switched on?</source>
        <translation>CUPS 列印佇列「{queue}」不動；它的印表機開機了嗎？</translation>
    </message>
    <message>
        <source>CUPS did not print the job: {said}</source>
        <translation>CUPS 沒有列印這個任務：{said}</translation>
    </message>
    <message>
        <source>CUPS&apos;s commands are not installed; install cups-client</source>
        <translation>沒有安裝 CUPS 的命令；請安裝 cups-client</translation>
    </message>
    <message>
        <source>CUPS does not answer</source>
        <translation>CUPS 沒有回應</translation>
    </message>
    <message>
        <source>CUPS did not take the job: {said}</source>
        <translation>CUPS 沒有接受這個任務：{said}</translation>
    </message>
    <message>
        <source>there is no folder {folder}</source>
        <translation>沒有資料夾 {folder}</translation>
    </message>
    <message>
        <source>this program may not write in {folder}</source>
        <translation>本程式不能寫入 {folder}</translation>
    </message>
    <message>
        <source>{path} is a plain file and no printer; remove it</source>
        <translation>{path} 是普通檔案，不是印表機；請刪除它</translation>
    </message>
    <message>
        <source>{name} has nothing more to say</source>
        <translation>{name} 不再有回應</translation>
    </message>
    <message>
        <source>{name} closed the connection</source>
        <translation>{name} 關閉了連接</translation>
    </message>
    <message>
        <source>USB printer {vendor:04x}:{product:04x}</source>
        <translation>USB 印表機 {vendor:04x}:{product:04x}</translation>
    </message>
    <message>
        <source>libusb is not installed; install libusb-1.0-0</source>
        <translation>沒有安裝 libusb；請安裝 libusb-1.0-0</translation>
    </message>
    <message>
        <source>{name} cannot be opened: {said}</source>
        <translation>{name} 打不開：{said}</translation>
    </message>
    <message>
        <source>{name} is not connected</source>
        <translation>{name} 沒有連接</translation>
    </message>
    <message>
        <source>the {kind} &apos;{code}&apos; is not offered any more</source>
        <translation>不再提供{kind}「{code}」</translation>
    </message>
    <message>
        <source>not followed yet by {role}, last heard {at:%Y-%m-%d %H:%M} UTC: it follows when it reaches the database; if it does not, start it again</source>
        <translation>{role} 還沒有更新（最近一次訊息在 UTC {at:%Y-%m-%d %H:%M}）：它連上資料庫後會更新；如果沒有，請重新啟動它</translation>
    </message>
    <message>
        <source>{why}: {done}</source>
        <translation>{why}：{done}</translation>
    </message>
    <message>
        <source>no port in &apos;{given}&apos;; write 9100 or 127.0.0.1:9100</source>
        <translation>「{given}」裡沒有連接埠；請寫 9100 或 127.0.0.1:9100 這樣</translation>
    </message>
    <message>
        <source>&apos;{given}&apos; is no number of millimetres above 0</source>
        <translation>「{given}」不是大於 0 的毫米數</translation>
    </message>
    <message>
        <source>standard output</source>
        <translation>標準輸出</translation>
    </message>
    <message>
        <source>{url}: {reason}</source>
        <translation>{url}：{reason}</translation>
    </message>
    <message>
        <source>{link} is there already; name a file that is not: it will be a link</source>
        <translation>{link} 已經存在；請寫一個還不存在的檔名：它會成為一個連結</translation>
    </message>
    <message>
        <source>there is no folder {folder}; make it first</source>
        <translation>沒有資料夾 {folder}；請先建立它</translation>
    </message>
    <message>
        <source>{folder} can be no folder: {why}</source>
        <translation>{folder} 不能成為資料夾：{why}</translation>
    </message>
    <message>
        <source>its folder is not there: the disk is away</source>
        <translation>它所在的資料夾不見了：磁碟沒有接上</translation>
    </message>
    <message>
        <source>hall.toml has no feed; write the address of your program as feed.url</source>
        <translation>hall.toml 中沒有對外推送；請在 feed.url 寫明接收程式的地址</translation>
    </message>
    <message>
        <source>{running}; end that one first, or give this one another station</source>
        <translation>{running}；請先結束那一個，或者給這一個換一個取號點</translation>
    </message>
    <message>
        <source>{file} cannot be written: {why}</source>
        <translation>{file} 不能寫入：{why}</translation>
    </message>
    <message>
        <source>no role &apos;{given}&apos;; possible are kiosk, display, display:ZONE, display:counter-N, counter:N, rating:N, boards, pads, web, feed</source>
        <translation>沒有角色「{given}」；可用的有 kiosk、display、display:ZONE、display:counter-N、counter:N、rating:N、boards、pads、web、feed</translation>
    </message>
    <message>
        <source>no pages at {address}:{port}: {why}; see [web] in hall.toml</source>
        <translation>網頁不能開在 {address}:{port}：{why}；見 hall.toml 的 [web]</translation>
    </message>
    <message>
        <source>the certificate {certificate} and its key cannot be used: {why}</source>
        <translation>憑證 {certificate} 和金鑰不能用：{why}</translation>
    </message>
    <message>
        <source>{folder} holds other files; name an empty or new folder with --out</source>
        <translation>{folder} 裡有其他檔案；請用 --out 寫一個空的或新的資料夾</translation>
    </message>
    <message>
        <source>the demo stopped: {missing} did not come</source>
        <translation>演示中斷：{missing} 沒有出現</translation>
    </message>
    <message>
        <source>{folder} can be no folder: {reason}</source>
        <translation>{folder} 不能用作資料夾：{reason}</translation>
    </message>
    <message>
        <source>nothing here can listen: install the extra &apos;recogniser&apos; ({remedy})</source>
        <translation>這裡沒有語音辨識：請安裝附加元件「recogniser」（{remedy}）</translation>
    </message>
    <message>
        <source>no voice in &apos;{name}&apos;: it has folders such as zh</source>
        <translation>「{name}」裡沒有語音：其中應有 zh 這樣的資料夾</translation>
    </message>
    <message>
        <source>no voice is called &apos;{name}&apos;</source>
        <translation>沒有名為「{name}」的語音</translation>
    </message>
    <message>
        <source>there is no voice &apos;{voice}&apos;; there are {names}</source>
        <translation>沒有語音「{voice}」；可用的有 {names}</translation>
    </message>
    <message>
        <source>the voices come with npm, which is not installed: apt-get install npm, or lay the .bin files of {package} into {folder}</source>
        <translation>語音由 npm 取得，而這裡沒有安裝 npm：apt-get install npm，或把 {package} 的 .bin 檔案放入 {folder}</translation>
    </message>
    <message>
        <source>npm could not fetch {package}: {reason}</source>
        <translation>npm 未能取得 {package}：{reason}</translation>
    </message>
    <message>
        <source>{name} is not what we know (its SHA-256 differs): fetch it again</source>
        <translation>{name} 與已知的不符（SHA-256 不同）：請重新取得</translation>
    </message>
    <message>
        <source>nothing here can speak: {problem}; {remedy}</source>
        <translation>這裡不能合成語音：{problem}；{remedy}</translation>
    </message>
    <message>
        <source>nobody has said how &apos;{word}&apos; is spoken: record the text that has it, or write it otherwise</source>
        <translation>不知道「{word}」怎麼讀：請錄製含有它的文字，或換一種寫法</translation>
    </message>
    <message>
        <source>the slot of appointment &apos;{code}&apos; has begun</source>
        <translation>預約「{code}」的時段已經開始</translation>
    </message>
    <message>
        <source>this slot has begun</source>
        <translation>這個時段已經開始</translation>
    </message>
    <message>
        <source>slots are open until {last}</source>
        <translation>目前可預約到 {last}</translation>
    </message>
    <message>
        <source>no booking of today or later has this token</source>
        <translation>今天及以後沒有使用這個憑證的預約</translation>
    </message>
    <message>
        <source>{label} has not been served for {service} yet</source>
        <translation>{label} 的 {service} 還沒有辦完</translation>
    </message>
    <message>
        <source>{service} of {label} was rated {local:%Y-%m-%d %H:%M}</source>
        <translation>{label} 的 {service} 已在 {local:%Y-%m-%d %H:%M} 評價過</translation>
    </message>
    <message>
        <source>{label} could be rated until {local:%Y-%m-%d %H:%M}</source>
        <translation>{label} 的評價在 {local:%Y-%m-%d %H:%M} 已截止</translation>
    </message>
    <message>
        <source>{label} was served for {names}; say which one is rated</source>
        <translation>{label} 辦理了 {names}；請說明評價哪一項</translation>
    </message>
    <message>
        <source>{label} has case {case} for {service} already</source>
        <translation>{label} 的 {service} 已有工單 {case}</translation>
    </message>
    <message>
        <source>nothing is said; write in a few words what it is about</source>
        <translation>沒有寫內容；請簡單寫明情況</translation>
    </message>
    <message>
        <source>{length} characters are too many; {most} can be kept</source>
        <translation>{length} 個字太多；最多 {most} 個字</translation>
    </message>
    <message>
        <source>case {case} was closed by {by}</source>
        <translation>工單 {case} 已由 {by} 辦結</translation>
    </message>
    <message>
        <source>nobody left a telephone number in case {case}</source>
        <translation>工單 {case} 沒有留下電話號碼</translation>
    </message>
    <message>
        <source>case</source>
        <translation>工單</translation>
    </message>
    <message>
        <source>this hall visits nobody at home</source>
        <translation>本大廳不提供上門辦理</translation>
    </message>
    <message>
        <source>a second reason with code &apos;{code}&apos;</source>
        <translation>有兩個評價選項的 code 都是「{code}」</translation>
    </message>
    <message>
        <source>a grade stands twice</source>
        <translation>同一個評價等級寫了兩次</translation>
    </message>
    <message>
        <source>give each reason its own code</source>
        <translation>請讓每個評價選項的 code 各不相同</translation>
    </message>
    <message>
        <source>more than {most} reasons beside grade {grade}</source>
        <translation>評價等級 {grade} 的選項超過 {most} 個</translation>
    </message>
    <message>
        <source>keep those that matter most</source>
        <translation>請只留最要緊的</translation>
    </message>
    <message>
        <source>a whole number of days from 0 to 90</source>
        <translation>0 到 90 的整數（天）</translation>
    </message>
    <message>
        <source>a whole number of days from 1 to 90</source>
        <translation>1 到 90 的整數天</translation>
    </message>
    <message>
        <source>a whole number of working days from 0 to 60</source>
        <translation>0 到 60 的整數個工作日</translation>
    </message>
    <message>
        <source>a list of grades from 1 to 5 such as [1, 2]</source>
        <translation>1 到 5 的評價等級清單，例如 [1, 2]</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>評價選項</translation>
    </message>
    <message>
        <source>faq &apos;{faq}&apos;: no service &apos;{code}&apos;</source>
        <translation>常見問題「{faq}」：沒有業務「{code}」</translation>
    </message>
    <message>
        <source>at most 100 of them</source>
        <translation>最多 100 個</translation>
    </message>
    <message>
        <source>a list of at most 12 words</source>
        <translation>最多 12 個字詞的清單</translation>
    </message>
    <message>
        <source>a telephone number such as &apos;010-12345678&apos;</source>
        <translation>電話號碼，如 &apos;010-12345678&apos;</translation>
    </message>
</context>
</TS>
