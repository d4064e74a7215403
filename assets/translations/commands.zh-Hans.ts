<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Message</name>
    <message>
        <source>&apos;{given}&apos; is no ticket number; one looks like A001</source>
        <translation>“{given}”不是票号；票号的样子如 A001</translation>
    </message>
    <message>
        <source>cannot {move} at counter {counter}: nobody has been called there</source>
        <translation>{counter} 号窗口没有叫号，不能执行 {move}</translation>
    </message>
    <message>
        <source>a transfer needs a service, a counter, or both</source>
        <translation>转移要写明业务或窗口，也可以两样都写</translation>
    </message>
    <message>
        <source>cannot postpone by {places} places; it takes 1 to {most}</source>
        <translation>不能延后 {places} 位；可以是 1 到 {most} 位</translation>
    </message>
    <message>
        <source>counter {counter} is closed; nobody would call the ticket there</source>
        <translation>{counter} 号窗口已关窗，不会有人叫这个号</translation>
    </message>
    <message>
        <source>{label} is parked at counter {counter}; only that counter resumes it</source>
        <translation>{label} 挂起在 {counter} 号窗口，只能由那个窗口恢复</translation>
    </message>
    <message>
        <source>{label} is at counter {counter}; finish or transfer it first</source>
        <translation>{label} 还在 {counter} 号窗口；请先办结或转移</translation>
    </message>
    <message>
        <source>this person has number {label} already</source>
        <translation>此人已经有号：{label}</translation>
    </message>
    <message>
        <source>no appointment for {service} at {slot_at}: {why}</source>
        <translation>{service} 在 {slot_at} 不能预约：{why}</translation>
    </message>
    <message>
        <source>no appointment of today is booked for these last characters</source>
        <translation>今天没有证件尾号是这几位的预约</translation>
    </message>
    <message>
        <source>too many wrong tries{again}</source>
        <translation>输错的次数太多{again}</translation>
    </message>
    <message>
        <source>appointment &apos;{code}&apos; is for {day}</source>
        <translation>预约“{code}”是 {day} 的</translation>
    </message>
    <message>
        <source>a telephone number is {least} to {most} digits</source>
        <translation>电话号码是 {least} 到 {most} 位数字</translation>
    </message>
    <message>
        <source>too many home visits were asked for at {station}{again}</source>
        <translation>{station} 申请上门办理的次数太多{again}</translation>
    </message>
    <message>
        <source>home visit {visit} is done: counter {counter} has called back</source>
        <translation>上门办理 {visit} 已处理：{counter} 号窗口已回电</translation>
    </message>
    <message>
        <source>no hall in {database} yet; load one first: hall load FILE</source>
        <translation>{database} 里还没有大厅；请先载入：hall load FILE</translation>
    </message>
    <message>
        <source>database {database}: {reason}</source>
        <translation>数据库 {database}：{reason}</translation>
    </message>
    <message>
        <source>; again from {local:%Y-%m-%d %H:%M}</source>
        <translation>；{local:%Y-%m-%d %H:%M} 起恢复</translation>
    </message>
    <message>
        <source>no {kind} &apos;{given}&apos;; did you mean &apos;{close}&apos;?</source>
        <translation>没有{kind}“{given}”；是不是“{close}”？</translation>
    </message>
    <message>
        <source>no {kind} &apos;{given}&apos;; this hall has {listed}</source>
        <translation>没有{kind}“{given}”；本大厅有 {listed}</translation>
    </message>
    <message>
        <source>{label} was a number of {day}</source>
        <translation>{label} 是 {day} 的号</translation>
    </message>
    <message>
        <source>no ticket has this code</source>
        <translation>没有号票是这个码</translation>
    </message>
    <message>
        <source>no officer with this badge and PIN</source>
        <translation>没有这个工号和 PIN 的窗口人员</translation>
    </message>
    <message>
        <source>too many wrong PINs; try again after {until:%H:%M:%S} UTC</source>
        <translation>PIN 输错的次数太多；请在 UTC {until:%H:%M:%S} 以后再试</translation>
    </message>
    <message>
        <source>the last number of today has been given out{again}</source>
        <translation>今天的号已经发完{again}</translation>
    </message>
    <message>
        <source>the hall is closed{again}</source>
        <translation>大厅现在不开放{again}</translation>
    </message>
    <message>
        <source>no more numbers for {service} today</source>
        <translation>{service} 今天的号已经发完</translation>
    </message>
    <message>
        <source>no more numbers for {service} now{again}</source>
        <translation>{service} 现在没有号{again}</translation>
    </message>
    <message>
        <source>appointment &apos;{code}&apos; is {over}, with number {label}</source>
        <translation>预约“{code}”的状态是 {over}，票号 {label}</translation>
    </message>
    <message>
        <source>appointment &apos;{code}&apos; is {over}</source>
        <translation>预约“{code}”的状态是 {over}</translation>
    </message>
    <message>
        <source>help call {call} is not open any more: its day is over</source>
        <translation>求助 {call} 已经结束：那一天已过</translation>
    </message>
    <message>
        <source>counter {counter} has answered it</source>
        <translation>{counter} 号窗口已响应</translation>
    </message>
    <message>
        <source>help call {call} is not open any more: {told}</source>
        <translation>求助 {call} 已经结束：{told}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>no ticket {label} today</source>
        <translation>今天没有 {label} 这个号</translation>
    </message>
    <message>
        <source>no appointment &apos;{code}&apos;</source>
        <translation>没有预约“{code}”</translation>
    </message>
    <message>
        <source>{day} is at an end of the calendar; is the year right?</source>
        <translation>{day} 在日历的尽头；年份对吗？</translation>
    </message>
    <message>
        <source>{shown:%Y-%m-%d %H:%M} does not exist: summer time begins, and clocks skip it</source>
        <translation>{shown:%Y-%m-%d %H:%M} 不存在：夏令时开始，钟表跳过了这一刻</translation>
    </message>
    <message>
        <source>{shown:%Y-%m-%d %H:%M} comes twice, as summer time ends; write {both} for one of them</source>
        <translation>夏令时结束，{shown:%Y-%m-%d %H:%M} 出现两次；请写 {both} 中的一个</translation>
    </message>
    <message>
        <source>save it with at most {most_pixels} each way</source>
        <translation>请把长宽都存成不超过 {most_pixels} 像素</translation>
    </message>
    <message>
        <source>is broken</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>save it again as a PNG</source>
        <translation>请重新存成 PNG</translation>
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
        <translation>整数</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>a text in &quot;quotes&quot;</source>
        <translation>用 &quot;引号&quot; 括起来的文字</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true 或 false</translation>
    </message>
    <message>
        <source>a list in [brackets]</source>
        <translation>用 [方括号] 括起来的列表</translation>
    </message>
    <message>
        <source>a table</source>
        <translation>一个表</translation>
    </message>
    <message>
        <source>{where}: {problem}</source>
        <translation>{where}：{problem}</translation>
    </message>
    <message>
        <source>&apos;{key}&apos; is {found}</source>
        <translation>“{key}”是 {found}</translation>
    </message>
    <message>
        <source>did you mean &apos;{close}&apos;?</source>
        <translation>是不是“{close}”？</translation>
    </message>
    <message>
        <source>write {what}</source>
        <translation>请写{what}</translation>
    </message>
    <message>
        <source>unknown key &apos;{key}&apos;</source>
        <translation>没有“{key}”这个键</translation>
    </message>
    <message>
        <source>{table} has no &apos;{key}&apos;</source>
        <translation>{table} 缺少“{key}”</translation>
    </message>
    <message>
        <source>not right</source>
        <translation>不对的内容</translation>
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
        <translation>文件</translation>
    </message>
    <message>
        <source>add it</source>
        <translation>请补上</translation>
    </message>
    <message>
        <source>cannot be read: {strerror}</source>
        <translation>读不了：{strerror}</translation>
    </message>
    <message>
        <source>not UTF-8 text</source>
        <translation>不是 UTF-8 文字</translation>
    </message>
    <message>
        <source>alert {alert} is not open any more: it counts no more</source>
        <translation>警示 {alert} 已不再待处理：已失效</translation>
    </message>
    <message>
        <source>alert {alert} is not open any more: {told}</source>
        <translation>警示 {alert} 已不再待处理：{told}</translation>
    </message>
    <message>
        <source>a pass for {day} cannot be given; it can be for today until {last}</source>
        <translation>补正凭条不能开到 {day}；可以开到今天至 {last}</translation>
    </message>
    <message>
        <source>paper</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>{state} at counter {counter}</source>
        <translation>在 {counter} 号窗口{state}</translation>
    </message>
    <message>
        <source>nobody has signed on at counter {counter}</source>
        <translation>{counter} 号窗口无人登录</translation>
    </message>
    <message>
        <source>nothing was done at counter {counter} just now that can be taken back</source>
        <translation>{counter} 号窗口刚才没有可以撤销的操作</translation>
    </message>
    <message>
        <source>cannot take back: {label} has moved on meanwhile</source>
        <translation>无法撤销：{label} 此后已有变动</translation>
    </message>
    <message>
        <source>name the services to add</source>
        <translation>请写明要增加的业务</translation>
    </message>
    <message>
        <source>people wait for {services}, which no counter would serve</source>
        <translation>还有人在等候 {services}，将没有窗口办理</translation>
    </message>
    <message>
        <source>officer {badge} is no supervisor; only a supervisor may do this</source>
        <translation>{badge} 不是主管；只有主管可以这样做</translation>
    </message>
    <message>
        <source>a counter helps a service after 0 to {most} minutes, not {minutes}</source>
        <translation>窗口在 0 至 {most} 分钟后支援一项业务，不能是 {minutes}</translation>
    </message>
    <message>
        <source>{label} has let others go first {times} times today, which is the most</source>
        <translation>{label} 今天已经让别人先办 {times} 次，不能再延后</translation>
    </message>
    <message>
        <source>nobody at counter {counter} is asked for a rating now</source>
        <translation>{counter} 号窗口现在没有请人评价</translation>
    </message>
    <message>
        <source>unconfirmed</source>
        <translation>未确认</translation>
    </message>
    <message>
        <source>away for a paper</source>
        <translation>去补材料</translation>
    </message>
    <message>
        <source>numbers for {service} are given out in the hall only</source>
        <translation>{service} 只在大厅内取号</translation>
    </message>
    <message>
        <source>all numbers of today that can be taken from the street are gone</source>
        <translation>今天可场外取的号已经发完</translation>
    </message>
    <message>
        <source>too many people with a number from the street are still to come</source>
        <translation>场外取号后还没到场的人太多</translation>
    </message>
    <message>
        <source>no such port</source>
        <translation>没有这个端口</translation>
    </message>
    <message>
        <source>a port is 1 to 65535</source>
        <translation>端口是 1 到 65535</translation>
    </message>
    <message>
        <source>{name} does not answer</source>
        <translation>{name} 没有回应</translation>
    </message>
    <message>
        <source>the network knows no {name}</source>
        <translation>网络上找不到 {name}</translation>
    </message>
    <message>
        <source>there is no {name}</source>
        <translation>没有 {name}</translation>
    </message>
    <message>
        <source>nothing is connected to {name}</source>
        <translation>{name} 没有接任何设备</translation>
    </message>
    <message>
        <source>{name} was pulled out</source>
        <translation>{name} 已被拔出</translation>
    </message>
    <message>
        <source>this program may not use {name}</source>
        <translation>本程序无权使用 {name}</translation>
    </message>
    <message>
        <source>{name} is a folder; name a file in it</source>
        <translation>{name} 是文件夹；请写其中的一个文件</translation>
    </message>
    <message>
        <source>another program uses {name}</source>
        <translation>另一个程序正在使用 {name}</translation>
    </message>
    <message>
        <source>{name} refuses the connection</source>
        <translation>{name} 拒绝连接</translation>
    </message>
    <message>
        <source>{name} broke the connection</source>
        <translation>{name} 断开了连接</translation>
    </message>
    <message>
        <source>{name} is not on the network</source>
        <translation>网络上没有 {name}</translation>
    </message>
    <message>
        <source>no space left for {name}</source>
        <translation>没有空间可以存 {name}</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>没有这个文件或文件夹</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>没有权限</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>是一个文件夹</translation>
    </message>
    <message>
        <source>cannot be read: {why}</source>
        <translation>读不了：{why}</translation>
    </message>
    <message>
        <source>save the file as UTF-8</source>
        <translation>请把文件存成 UTF-8</translation>
    </message>
    <message>
        <source>{day}, a date that does not exist</source>
        <translation>{day}，这个日期不存在</translation>
    </message>
    <message>
        <source>not TOML: {problem}</source>
        <translation>不是 TOML：{problem}</translation>
    </message>
    <message>
        <source>not TOML: too long or too deep</source>
        <translation>不是 TOML：太长或嵌套太深</translation>
    </message>
    <message>
        <source>alert</source>
        <translation>警示</translation>
    </message>
    <message>
        <source>no slot begins then; they begin every {minutes} minutes while it is open</source>
        <translation>那时没有时段开始；开放期间每 {minutes} 分钟一个时段</translation>
    </message>
    <message>
        <source>this service takes no appointments</source>
        <translation>这项业务不接受预约</translation>
    </message>
    <message>
        <source>this slot is over</source>
        <translation>这个时段已过</translation>
    </message>
    <message>
        <source>all {most} places are taken</source>
        <translation>{most} 个名额都已约满</translation>
    </message>
    <message>
        <source>all {most} appointments of the day are taken</source>
        <translation>当天 {most} 个预约都已约满</translation>
    </message>
    <message>
        <source>the hall is closed on this day</source>
        <translation>大厅当天不开放</translation>
    </message>
    <message>
        <source>the one place is taken</source>
        <translation>唯一的名额已被占用</translation>
    </message>
    <message>
        <source>the one appointment of the day is taken</source>
        <translation>当天唯一的预约已被占用</translation>
    </message>
    <message>
        <source>the reason for a pause is 1 to {most} visible characters on one line</source>
        <translation>暂停原因为 1 到 {most} 个可见字符，写在一行内</translation>
    </message>
    <message>
        <source>officer</source>
        <translation>窗口人员</translation>
    </message>
    <message>
        <source>the driver for PostgreSQL is not installed; install it with: pip install &apos;psycopg[binary]&apos; (in a checkout: make setup)</source>
        <translation>没有安装 PostgreSQL 的驱动；安装方法：pip install &apos;psycopg[binary]&apos;（源码目录里：make setup）</translation>
    </message>
    <message>
        <source>// is missing after &apos;:&apos;</source>
        <translation>“:”后面缺少 //</translation>
    </message>
    <message>
        <source>this is no database URL</source>
        <translation>这不是数据库的地址</translation>
    </message>
    <message>
        <source>the disk is full: free some space on it; nothing of this was saved</source>
        <translation>磁盘已满：请腾出空间；这一次什么都没有保存</translation>
    </message>
    <message>
        <source>it may not be written: let this account write to the file, to its -wal and -shm files beside it and to the folder, and see that the disk is not mounted read-only</source>
        <translation>不能写入：请让本账户可以写这个文件、旁边的 -wal 和 -shm 文件以及所在文件夹，并确认磁盘没有以只读方式挂载</translation>
    </message>
    <message>
        <source>it cannot be opened: see that the folder is there, that this account may use it, and that the name is a file&apos;s</source>
        <translation>打不开：请确认文件夹存在、本账户有权使用，而且名称是一个文件</translation>
    </message>
    <message>
        <source>this account may not use it: change the file&apos;s owner or rights</source>
        <translation>本账户无权使用：请更改文件的所有者或权限</translation>
    </message>
    <message>
        <source>another program has held it locked for too long: close that program, then try again</source>
        <translation>另一个程序锁定它太久：请关闭那个程序后再试</translation>
    </message>
    <message>
        <source>the disk does not read or write: look at its cable and health, and at the system&apos;s log</source>
        <translation>磁盘不能读写：请检查连线、磁盘健康和系统日志</translation>
    </message>
    <message>
        <source>its file was moved, deleted or replaced while the hall was running: put it back where it was, or stop the hall and start it again; nothing of this was saved</source>
        <translation>运行期间文件被移动、删除或替换：请放回原处，或停止后重新启动；这一次什么都没有保存</translation>
    </message>
    <message>
        <source>the file is damaged: stop the hall, keep this file, and put the newest backup in its place</source>
        <translation>文件已损坏：请停止运行，保留这个文件，换上最新的备份</translation>
    </message>
    <message>
        <source>the file is not a database, or it is damaged: give another name, or put the newest backup in its place</source>
        <translation>文件不是数据库或已损坏：请换一个名称，或换上最新的备份</translation>
    </message>
    <message>
        <source>this machine has no memory left: close other programs, or restart it</source>
        <translation>本机内存不足：请关闭其他程序或重新启动</translation>
    </message>
    <message>
        <source>{remedy} ({said})</source>
        <translation>{remedy}（{said}）</translation>
    </message>
    <message>
        <source>; check the server, and user, password and name in the database&apos;s URL</source>
        <translation>；请检查服务器，以及数据库地址里的用户、密码和名称</translation>
    </message>
    <message>
        <source>; grant this user the right to use and create tables in it</source>
        <translation>；请授权这个用户使用和建立表</translation>
    </message>
    <message>
        <source>; too many programs are connected: raise max_connections</source>
        <translation>；连接的程序太多：请调大 max_connections</translation>
    </message>
    <message>
        <source>; the server&apos;s disk is full: free some space there</source>
        <translation>；服务器的磁盘已满：请在那里腾出空间</translation>
    </message>
    <message>
        <source>the database&apos;s name comes after the last slash</source>
        <translation>最后一个斜杠后面要写数据库的名称</translation>
    </message>
    <message>
        <source>its encoding is {encoding}, which cannot hold Chinese: make one with CREATE DATABASE hall ENCODING &apos;UTF8&apos; TEMPLATE template0</source>
        <translation>它的编码是 {encoding}，存不了中文；请这样新建：CREATE DATABASE hall ENCODING &apos;UTF8&apos; TEMPLATE template0</translation>
    </message>
    <message>
        <source>{answer}{remedy}</source>
        <translation>{answer}{remedy}</translation>
    </message>
    <message>
        <source>database {database} is on a network share ({kind}), where SQLite loses data: put it on a disk of this machine, or use PostgreSQL (postgresql+psycopg://USER@HOST/NAME)</source>
        <translation>数据库 {database} 在网络共享盘（{kind}）上，SQLite 在那里会丢数据：请放到本机磁盘上，或使用 PostgreSQL（postgresql+psycopg://USER@HOST/NAME）</translation>
    </message>
    <message>
        <source>the file&apos;s name comes after three slashes</source>
        <translation>三个斜杠后面写文件名</translation>
    </message>
    <message>
        <source>options after &apos;?&apos; are not supported</source>
        <translation>不支持“?”后面的选项</translation>
    </message>
    <message>
        <source>several programs share the queue, so it must be a file</source>
        <translation>队列由几个程序共用，所以必须是一个文件</translation>
    </message>
    <message>
        <source>its tables are of version {version}, this program knows {head}: update the program on this machine; nothing was changed</source>
        <translation>它的表是 {version} 版，本程序只认识 {head} 版：请更新本机的程序；没有任何改动</translation>
    </message>
    <message>
        <source>it holds the tables of another program: give the hall a database of its own</source>
        <translation>里面是另一个程序的表：请给大厅单独一个数据库</translation>
    </message>
    <message>
        <source>; a copy is in {copy}</source>
        <translation>；副本在 {copy}</translation>
    </message>
    <message>
        <source>could not go from version {version} to {head} and is unchanged: {reason}{kept}</source>
        <translation>没能从 {version} 版升到 {head} 版，数据没有改动：{reason}{kept}</translation>
    </message>
    <message>
        <source>database &apos;{shown}&apos;: {problem}; use a file&apos;s path, sqlite:///FILE or postgresql+psycopg://USER@HOST/NAME</source>
        <translation>数据库“{shown}”：{problem}；请写文件路径、sqlite:///FILE 或 postgresql+psycopg://USER@HOST/NAME</translation>
    </message>
    <message>
        <source>{kind} is not supported</source>
        <translation>不支持 {kind}</translation>
    </message>
    <message>
        <source>this is no database URL; in a password write @ as %40</source>
        <translation>这不是数据库的地址；密码里的 @ 请写成 %40</translation>
    </message>
    <message>
        <source>this is no database URL: the port after &apos;:&apos; is no number</source>
        <translation>这不是数据库的地址：“:”后面的端口不是数字</translation>
    </message>
    <message>
        <source>this machine has no home folder {home}</source>
        <translation>本机没有主文件夹 {home}</translation>
    </message>
    <message>
        <source>write the name of a PNG or SVG file</source>
        <translation>请写 PNG 或 SVG 文件的名称</translation>
    </message>
    <message>
        <source>is not there</source>
        <translation>不存在</translation>
    </message>
    <message>
        <source>put it beside this file</source>
        <translation>请放在本文件旁边</translation>
    </message>
    <message>
        <source>has more than {value} KB</source>
        <translation>超过 {value} KB</translation>
    </message>
    <message>
        <source>save it smaller</source>
        <translation>请存得小一些</translation>
    </message>
    <message>
        <source>has a DOCTYPE</source>
        <translation>里面有 DOCTYPE</translation>
    </message>
    <message>
        <source>save it as a plain SVG, without one</source>
        <translation>请存成没有 DOCTYPE 的普通 SVG</translation>
    </message>
    <message>
        <source>is neither a PNG nor an SVG</source>
        <translation>既不是 PNG 也不是 SVG</translation>
    </message>
    <message>
        <source>save it as one of them</source>
        <translation>请存成其中一种</translation>
    </message>
    <message>
        <source>has a &lt;{plain}&gt;</source>
        <translation>里面有 &lt;{plain}&gt;</translation>
    </message>
    <message>
        <source>save it as a plain SVG</source>
        <translation>请存成普通 SVG</translation>
    </message>
    <message>
        <source>refers to another file</source>
        <translation>引用了另一个文件</translation>
    </message>
    <message>
        <source>save it with everything in it</source>
        <translation>请把全部内容存进一个文件</translation>
    </message>
    <message>
        <source>a sentence of calls is too long, or on several lines</source>
        <translation>叫号语句太长，或者不止一行</translation>
    </message>
    <message>
        <source>write up to {longest} characters on one line</source>
        <translation>请写一行，最多 {longest} 个字符</translation>
    </message>
    <message>
        <source>&apos;{sentence}&apos; cannot call anybody</source>
        <translation>“{sentence}”叫不了号</translation>
    </message>
    <message>
        <source>write {number} and {counter} once each, and no other braces</source>
        <translation>请各写一次 {number} 和 {counter}，不要有别的花括号</translation>
    </message>
    <message>
        <source>nothing says how to call in &apos;{language}&apos;</source>
        <translation>没有写明用“{language}”怎么叫号</translation>
    </message>
    <message>
        <source>add its sentence to &apos;calling.sentences&apos;</source>
        <translation>请在 &apos;calling.sentences&apos; 中写上这种语言的语句</translation>
    </message>
    <message>
        <source>&apos;{language}&apos; is no language</source>
        <translation>“{language}”不是语言</translation>
    </message>
    <message>
        <source>write one such as &apos;zh-Hans&apos;, &apos;en&apos; or &apos;ru&apos;</source>
        <translation>请写 &apos;zh-Hans&apos;、&apos;en&apos; 或 &apos;ru&apos; 这样的</translation>
    </message>
    <message>
        <source>white text on {color} has a contrast of {rounded_down} to 1</source>
        <translation>{color} 上的白字对比度只有 {rounded_down} 比 1</translation>
    </message>
    <message>
        <source>choose a darker colour: {enhanced:g} to 1 or more can be read by everybody</source>
        <translation>请选更深的颜色：{enhanced:g} 比 1 以上人人都看得清</translation>
    </message>
    <message>
        <source>no time zone &apos;{name}&apos;</source>
        <translation>没有时区“{name}”</translation>
    </message>
    <message>
        <source>a second {table} with {key} &apos;{value}&apos;</source>
        <translation>第二个 {table} 的 {key} 也是“{value}”</translation>
    </message>
    <message>
        <source>write one such as &apos;Asia/Shanghai&apos;</source>
        <translation>请写如 &apos;Asia/Shanghai&apos;</translation>
    </message>
    <message>
        <source>give each {table} its own {key}</source>
        <translation>请给每个 {table} 不同的 {key}</translation>
    </message>
    <message>
        <source>zone &apos;{code}&apos;: no counter {number}</source>
        <translation>区域“{code}”：没有 {number} 号窗口</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; {bad}</source>
        <translation>“{name}”{bad}</translation>
    </message>
    <message>
        <source>write up to {longest} characters, and no braces but {place}</source>
        <translation>请写最多 {longest} 个字符，除 {place} 外不用花括号</translation>
    </message>
    <message>
        <source>write up to {longest} characters, and no braces</source>
        <translation>请写最多 {longest} 个字符，不用花括号</translation>
    </message>
    <message>
        <source>these words of the cue &apos;{code}&apos; cannot be shown</source>
        <translation>提示“{code}”的文字无法显示</translation>
    </message>
    <message>
        <source>no cue &apos;{code}&apos;</source>
        <translation>没有提示“{code}”</translation>
    </message>
    <message>
        <source>an hour from 0 to 23</source>
        <translation>0 到 23 的钟点</translation>
    </message>
    <message>
        <source>&quot;at-once&quot;, &quot;after&quot; or &quot;last&quot;</source>
        <translation>&quot;at-once&quot;、&quot;after&quot; 或 &quot;last&quot;</translation>
    </message>
    <message>
        <source>a whole number from 1 to 99</source>
        <translation>1 到 99 的整数</translation>
    </message>
    <message>
        <source>a list of counters&apos; numbers such as [1, 2, 3]</source>
        <translation>窗口号的列表，例如 [1, 2, 3]</translation>
    </message>
    <message>
        <source>contradicts the holiday of line {line} from {first} to {last}</source>
        <translation>与第 {line} 行的节假日在 {first} 到 {last} 矛盾</translation>
    </message>
    <message>
        <source>remove one, or let the exception lie inside the other&apos;s days</source>
        <translation>请去掉一个，或让例外的日期完全在另一个之内</translation>
    </message>
    <message>
        <source>{opens} to {closes} on {days} overlaps the hours of line {line}</source>
        <translation>{days} 的 {opens} 到 {closes} 与第 {line} 行的时间重叠</translation>
    </message>
    <message>
        <source>let one end before the other begins, or remove one</source>
        <translation>请让一段结束后另一段再开始，或去掉一个</translation>
    </message>
    <message>
        <source>closes at {closes}, before it opens at {opens}</source>
        <translation>{closes} 关门，早于 {opens} 开门</translation>
    </message>
    <message>
        <source>write the later time in &apos;closes&apos;</source>
        <translation>请在 &apos;closes&apos; 里写较晚的时间</translation>
    </message>
    <message>
        <source>the last ticket at {last} is not between {opens} and {closes}</source>
        <translation>最后取号时间 {last} 不在 {opens} 到 {closes} 之间</translation>
    </message>
    <message>
        <source>write a time while the hall is open</source>
        <translation>请写开放期间的时间</translation>
    </message>
    <message>
        <source>ends on {last}, before it begins on {first}</source>
        <translation>{last} 结束，早于 {first} 开始</translation>
    </message>
    <message>
        <source>write the later day in &apos;last&apos;</source>
        <translation>请在 &apos;last&apos; 里写较晚的日期</translation>
    </message>
    <message>
        <source>only one end of the opening hours</source>
        <translation>开放时间只写了一头</translation>
    </message>
    <message>
        <source>write &apos;opens&apos; and &apos;closes&apos;, or neither for a day that is closed</source>
        <translation>请把 &apos;opens&apos; 和 &apos;closes&apos; 都写上；不开放的日子两个都不写</translation>
    </message>
    <message>
        <source>a last ticket on a closed day</source>
        <translation>不开放的日子却有最后取号时间</translation>
    </message>
    <message>
        <source>remove it, or write &apos;opens&apos; and &apos;closes&apos;</source>
        <translation>请去掉，或写上 &apos;opens&apos; 和 &apos;closes&apos;</translation>
    </message>
    <message>
        <source>&apos;{code}&apos; is not on the kiosk, so nobody there can be led to it</source>
        <translation>“{code}”不在取号机上，不能引导到那里</translation>
    </message>
    <message>
        <source>no service &apos;{code}&apos;</source>
        <translation>没有业务“{code}”</translation>
    </message>
    <message>
        <source>it leads back to the question &apos;{to}&apos;, round in a circle</source>
        <translation>又回到问题“{to}”，绕成了圈</translation>
    </message>
    <message>
        <source>&apos;{to}&apos; would be question {value} in a row ({names})</source>
        <translation>“{to}”成了连续第 {value} 个问题（{names}）</translation>
    </message>
    <message>
        <source>no answer leads to the question &apos;{code}&apos;, and it is not the first</source>
        <translation>没有答案通向问题“{code}”，它也不是第一个</translation>
    </message>
    <message>
        <source>write then = &quot;question:{code}&quot; in an answer, or remove it</source>
        <translation>请在某个答案里写 then = &quot;question:{code}&quot;，或去掉它</translation>
    </message>
    <message>
        <source>a whole number of seconds from 5 to 120</source>
        <translation>5 到 120 的整数（秒）</translation>
    </message>
    <message>
        <source>rating</source>
        <translation>评价</translation>
    </message>
    <message>
        <source>{digits} may be {listed}</source>
        <translation>{digits} 可能是 {listed}</translation>
    </message>
    <message>
        <source>name the services of today, or --as-filed</source>
        <translation>请写明今天的业务，或用 --as-filed</translation>
    </message>
    <message>
        <source>a line has 1 to {most} pads, not {count}</source>
        <translation>一条线路有 1 至 {most} 个呼叫器，不能是 {count} 个</translation>
    </message>
    <message>
        <source>no pad was pressed for counter {counter}; is it plugged in?</source>
        <translation>没有等到 {counter} 号窗口的呼叫器按键；它插好了吗？</translation>
    </message>
    <message>
        <source>hall.toml has no line of pads</source>
        <translation>hall.toml 里没有呼叫器线路</translation>
    </message>
    <message>
        <source>all boards are on lines of call pads: run pads, not boards</source>
        <translation>窗口条屏都在呼叫器的线路上：请运行 pads，不是 boards</translation>
    </message>
    <message>
        <source>they are PEM files, the key without a password; to take one off: openssl pkey -in KEY -out NEW_KEY</source>
        <translation>两个都要是 PEM 文件，密钥不带密码；去掉密码：openssl pkey -in KEY -out NEW_KEY</translation>
    </message>
    <message>
        <source>the key belongs to another certificate</source>
        <translation>密钥属于另一张证书</translation>
    </message>
    <message>
        <source>hall.toml has no [[pad]]; write one for each line of pads, or pad on USB</source>
        <translation>hall.toml 里没有 [[pad]]；请为每条呼叫器线路或每个 USB 呼叫器写一个</translation>
    </message>
    <message>
        <source>its pass was taken back</source>
        <translation>补正凭条已撤销</translation>
    </message>
    <message>
        <source>one to four languages</source>
        <translation>一到四种语言</translation>
    </message>
    <message>
        <source>the rating pad speaks no language &apos;{language}&apos;</source>
        <translation>评价器不支持语言“{language}”</translation>
    </message>
    <message>
        <source>a whole number of minutes, 0 to 600</source>
        <translation>0 至 600 之间的整数分钟</translation>
    </message>
    <message>
        <source>a whole number of minutes, 0 to 240</source>
        <translation>0 至 240 之间的整数分钟</translation>
    </message>
    <message>
        <source>a host name in small letters</source>
        <translation>小写字母的主机名</translation>
    </message>
    <message>
        <source>&apos;{address}&apos; is no address of a machine</source>
        <translation>“{address}”不是机器的地址</translation>
    </message>
    <message>
        <source>a certificate and its key belong together</source>
        <translation>证书和密钥要一起写</translation>
    </message>
    <message>
        <source>write one such as &quot;192.168.1.5&quot;</source>
        <translation>请写成 &quot;192.168.1.5&quot; 这样的地址</translation>
    </message>
    <message>
        <source>&apos;{address}&apos; is no address of a proxy</source>
        <translation>“{address}”不是代理的地址</translation>
    </message>
    <message>
        <source>write one such as &quot;127.0.0.1&quot; or &quot;10.0.0.0/24&quot;</source>
        <translation>请写成 &quot;127.0.0.1&quot; 或 &quot;10.0.0.0/24&quot; 这样的地址</translation>
    </message>
    <message>
        <source>write both, or none</source>
        <translation>两样都写，或者都不写</translation>
    </message>
    <message>
        <source>possible are {names}</source>
        <translation>可以是 {names}</translation>
    </message>
    <message>
        <source>let it lead to a service, or to another question</source>
        <translation>请让它通向业务或另一个问题</translation>
    </message>
    <message>
        <source>ask at most {deepest}; let it lead to a service</source>
        <translation>最多连问 {deepest} 个；请让它通向业务</translation>
    </message>
    <message>
        <source>no question &apos;{question}&apos;</source>
        <translation>没有问题“{question}”</translation>
    </message>
    <message>
        <source>the materials of &apos;{code}&apos; differ in number ({counted})</source>
        <translation>“{code}”的材料条数不一致（{counted}）</translation>
    </message>
    <message>
        <source>counter {number}: no service &apos;{code}&apos;</source>
        <translation>{number} 号窗口：没有业务“{code}”</translation>
    </message>
    <message>
        <source>counter {number} waits before it helps &apos;{code}&apos; but does not serve it</source>
        <translation>{number} 号窗口写了延时支援“{code}”，却不办理它</translation>
    </message>
    <message>
        <source>the class &apos;{ordinary}&apos; is everyone&apos;s already</source>
        <translation>“{ordinary}”类别已经是所有人的</translation>
    </message>
    <message>
        <source>no group &apos;{group}&apos;</source>
        <translation>没有业务组“{group}”</translation>
    </message>
    <message>
        <source>no counter serves &apos;{code}&apos;</source>
        <translation>没有窗口办理“{code}”</translation>
    </message>
    <message>
        <source>list the same things in each language</source>
        <translation>请在每种语言里写同样的几条</translation>
    </message>
    <message>
        <source>add &apos;{code}&apos; to its &apos;serves&apos;</source>
        <translation>请把“{code}”加进它的 &apos;serves&apos;</translation>
    </message>
    <message>
        <source>choose another code</source>
        <translation>请换一个代码</translation>
    </message>
    <message>
        <source>add it to the &apos;serves&apos; of a counter</source>
        <translation>请加进某个窗口的 &apos;serves&apos;</translation>
    </message>
    <message>
        <source>people still wait for {names}, which no counter would serve; keep a counter for it until the line is empty</source>
        <translation>还有人在等 {names}，却不再有窗口办理；请保留一个窗口，直到没有人排队</translation>
    </message>
    <message>
        <source>nothing of {text} can be seen</source>
        <translation>{text} 里没有看得见的字</translation>
    </message>
    <message>
        <source>write a text that people can read</source>
        <translation>请写人能读的文字</translation>
    </message>
    <message>
        <source>{file}:{line}: no font of the product has {characters}: tickets and screens may show empty boxes instead</source>
        <translation>{file}:{line}：产品的字体里没有 {characters}：号票和屏幕上可能显示成空框</translation>
    </message>
    <message>
        <source>a list of 1 to 7 texts</source>
        <translation>1 到 7 条文字的列表</translation>
    </message>
    <message>
        <source>at most 6 of them</source>
        <translation>最多 6 个</translation>
    </message>
    <message>
        <source>a list of 2 to 5 answers</source>
        <translation>2 到 5 个答案的列表</translation>
    </message>
    <message>
        <source>1 to {longest} characters of text on one line</source>
        <translation>一行 1 到 {longest} 个字</translation>
    </message>
    <message>
        <source>small letters, digits and hyphens, such as &apos;identity-card&apos;</source>
        <translation>小写字母、数字和连字符，如 &apos;identity-card&apos;</translation>
    </message>
    <message>
        <source>small letters, digits and hyphens, such as &apos;east&apos;; not &apos;counter-...&apos;</source>
        <translation>小写字母、数字和连字符，例如 &apos;east&apos;；不能是 &apos;counter-...&apos;</translation>
    </message>
    <message>
        <source>one capital letter, such as &apos;A&apos;</source>
        <translation>一个大写字母，如 &apos;A&apos;</translation>
    </message>
    <message>
        <source>a time of day such as &apos;09:00&apos;</source>
        <translation>时间，如 &apos;09:00&apos;</translation>
    </message>
    <message>
        <source>a whole number from 1 to 240</source>
        <translation>1 到 240 的整数</translation>
    </message>
    <message>
        <source>a whole number from 1 to 50</source>
        <translation>1 到 50 的整数</translation>
    </message>
    <message>
        <source>a whole number from 0 to 9999</source>
        <translation>0 到 9999 的整数</translation>
    </message>
    <message>
        <source>5, 10, 15, 20, 30, 60, 120 or 240 minutes</source>
        <translation>5、10、15、20、30、60、120 或 240 分钟</translation>
    </message>
    <message>
        <source>a day such as 2026-10-01</source>
        <translation>日期，如 2026-10-01</translation>
    </message>
    <message>
        <source>a list of days such as [&quot;mon&quot;, &quot;tue&quot;]</source>
        <translation>星期的列表，如 [&quot;mon&quot;, &quot;tue&quot;]</translation>
    </message>
    <message>
        <source>a whole number from 0 to 10</source>
        <translation>0 到 10 的整数</translation>
    </message>
    <message>
        <source>a whole number from 0 to 240</source>
        <translation>0 到 240 的整数</translation>
    </message>
    <message>
        <source>a whole number of seconds from 0 to 600</source>
        <translation>0 到 600 的整数秒</translation>
    </message>
    <message>
        <source>a list of up to four languages such as [&quot;zh-Hans&quot;, &quot;en&quot;]</source>
        <translation>最多四种语言的列表，如 [&quot;zh-Hans&quot;, &quot;en&quot;]</translation>
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
        <translation>&quot;all&quot;，或业务代码的列表，如 [&quot;passport&quot;]</translation>
    </message>
    <message>
        <source>&quot;service:&quot; or &quot;question:&quot; and a code, such as &quot;service:passport&quot;</source>
        <translation>&quot;service:&quot; 或 &quot;question:&quot; 加代码，如 &quot;service:passport&quot;</translation>
    </message>
    <message>
        <source>a colour such as &apos;#17457C&apos;</source>
        <translation>颜色，如 &apos;#17457C&apos;</translation>
    </message>
    <message>
        <source>help</source>
        <translation>求助</translation>
    </message>
    <message>
        <source>language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>{database} holds another hall; give the new one a database of its own</source>
        <translation>{database} 里是另一个大厅；请给新的大厅单独一个数据库</translation>
    </message>
    <message>
        <source>not everything is over: {missing}; run the move again</source>
        <translation>还没有全部搬完：{missing}；请再运行一次</translation>
    </message>
    <message>
        <source>class</source>
        <translation>优先类别</translation>
    </message>
    <message>
        <source>counter</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>service</source>
        <translation>业务</translation>
    </message>
    <message>
        <source>no speed {baud}</source>
        <translation>没有 {baud} 这个速率</translation>
    </message>
    <message>
        <source>no addresses from {least} to {most}</source>
        <translation>地址不能从 {least} 到 {most}</translation>
    </message>
    <message>
        <source>write two from 0 to {most}, the least first</source>
        <translation>请写 0 到 {most} 之间的两个数，小的在前</translation>
    </message>
    <message>
        <source>a board answers with &apos;answer&apos; or with &apos;answer_echo&apos;</source>
        <translation>屏的应答写“answer”或“answer_echo”，不能两样都写</translation>
    </message>
    <message>
        <source>nothing says where an escaped frame ends</source>
        <translation>没有写明转义后的帧在哪里结束</translation>
    </message>
    <message>
        <source>nothing says where a text ends</source>
        <translation>没有写明文字在哪里结束</translation>
    </message>
    <message>
        <source>no adapter can be called &apos;{name}&apos;</source>
        <translation>协议不能叫“{name}”</translation>
    </message>
    <message>
        <source>use a to z, 0 to 9 and -, and not &apos;{taken}&apos;</source>
        <translation>请用 a 到 z、0 到 9 和 -，不能用“{taken}”</translation>
    </message>
    <message>
        <source>&apos;{key}&apos; is no bytes in hex</source>
        <translation>“{key}”不是十六进制字节</translation>
    </message>
    <message>
        <source>&apos;{byte}&apos; cannot be sent as &apos;{sent}&apos;</source>
        <translation>“{byte}”不能写成“{sent}”发送</translation>
    </message>
    <message>
        <source>write a byte and what is sent instead, such as &apos;a5&apos; = &apos;a6 02&apos;</source>
        <translation>请写一个字节和替代它的内容，如 &apos;a5&apos; = &apos;a6 02&apos;</translation>
    </message>
    <message>
        <source>write a number from {least} to {most}</source>
        <translation>请写 {least} 到 {most} 的数</translation>
    </message>
    <message>
        <source>leave one out</source>
        <translation>请去掉一个</translation>
    </message>
    <message>
        <source>write &apos;end&apos;</source>
        <translation>请写“end”</translation>
    </message>
    <message>
        <source>write &apos;closing&apos;, &apos;end&apos; or &apos;text_bytes&apos;</source>
        <translation>请写“closing”、“end”或“text_bytes”</translation>
    </message>
    <message>
        <source>&apos;{key}&apos; holds braces that mean nothing</source>
        <translation>“{key}”中有无意义的花括号</translation>
    </message>
    <message>
        <source>&apos;{key}&apos; cannot be sent: {why}</source>
        <translation>“{key}”无法发送：{why}</translation>
    </message>
    <message>
        <source>write some such as &quot;21 23&quot;</source>
        <translation>请写成如 &quot;21 23&quot;</translation>
    </message>
    <message>
        <source>write a shorter or a plainer one</source>
        <translation>请写短一些、简单一些</translation>
    </message>
    <message>
        <source>&apos;{text}&apos; cannot be written in {code}</source>
        <translation>“{text}”无法用 {code} 编码</translation>
    </message>
    <message>
        <source>&apos;{text}&apos; has more than {most} bytes</source>
        <translation>“{text}”超过 {most} 个字节</translation>
    </message>
    <message>
        <source>&apos;{text}&apos; is no number from 0 to {most}</source>
        <translation>“{text}”不是 0 到 {most} 的数</translation>
    </message>
    <message>
        <source>no kind of line {scheme}</source>
        <translation>没有 {scheme} 这种线路</translation>
    </message>
    <message>
        <source>a line on the network needs a host</source>
        <translation>网络线路要写主机</translation>
    </message>
    <message>
        <source>it needs a whole path, behind three slashes</source>
        <translation>它要有完整的路径，写在三条斜线之后</translation>
    </message>
    <message>
        <source>write {examples}</source>
        <translation>请写 {examples}</translation>
    </message>
    <message>
        <source>write tcp://192.168.1.60</source>
        <translation>请写 tcp://192.168.1.60</translation>
    </message>
    <message>
        <source>this is no valid identity number</source>
        <translation>这不是有效的身份证号</translation>
    </message>
    <message>
        <source>{name} takes no data</source>
        <translation>{name} 不接收数据</translation>
    </message>
    <message>
        <source>a size from 1 to 8</source>
        <translation>1 到 8 的大小</translation>
    </message>
    <message>
        <source>millimetres, more than 0, up to 100</source>
        <translation>毫米数，大于 0，不超过 100</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>没有及时回应</translation>
    </message>
    <message>
        <source>each board&apos;s address and counter, such as { 1 = 3, 2 = 4 }</source>
        <translation>每块屏的地址和窗口号，如 { 1 = 3, 2 = 4 }</translation>
    </message>
    <message>
        <source>no protocol of boards &apos;{name}&apos;</source>
        <translation>没有窗口条屏协议“{name}”</translation>
    </message>
    <message>
        <source>write all of its boards into one [[board]]</source>
        <translation>请把它的屏都写进同一个 [[board]]</translation>
    </message>
    <message>
        <source>an address stands twice</source>
        <translation>有一个地址写了两次</translation>
    </message>
    <message>
        <source>&apos;board.line&apos; is {url}: {problem}</source>
        <translation>“board.line”为 {url}：{problem}</translation>
    </message>
    <message>
        <source>the line {line} stands twice</source>
        <translation>线路 {line} 写了两次</translation>
    </message>
    <message>
        <source>no board has the address &apos;{address}&apos;</source>
        <translation>没有屏的地址是“{address}”</translation>
    </message>
    <message>
        <source>no counter has the number {number}</source>
        <translation>没有 {number} 号窗口</translation>
    </message>
    <message>
        <source>write each once</source>
        <translation>每个只写一次</translation>
    </message>
    <message>
        <source>counters have numbers from 1</source>
        <translation>窗口号从 1 开始</translation>
    </message>
    <message>
        <source>{count} rows were refused</source>
        <translation>有 {count} 行被拒绝</translation>
    </message>
    <message>
        <source>1 row was refused</source>
        <translation>有 1 行被拒绝</translation>
    </message>
    <message>
        <source>&apos;{given}&apos;: this date does not exist</source>
        <translation>“{given}”：这个日期不存在</translation>
    </message>
    <message>
        <source>&apos;{given}&apos; is no time such as {such_as}: {why}</source>
        <translation>“{given}”不是时间；应如 {such_as}：{why}</translation>
    </message>
    <message>
        <source>&apos;{given}&apos; is no time such as {such_as}</source>
        <translation>“{given}”不是时间；应如 {such_as}</translation>
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
        <translation>缺少参数：{names}</translation>
    </message>
    <message>
        <source>unrecognized arguments: {words}</source>
        <translation>不认识的参数：{words}</translation>
    </message>
    <message>
        <source>argument {name}: {problem}</source>
        <translation>参数 {name}：{problem}</translation>
    </message>
    <message>
        <source>invalid choice: {given} (choose from {choices})</source>
        <translation>不能是 {given}（可选：{choices}）</translation>
    </message>
    <message>
        <source>invalid int value: {given}</source>
        <translation>{given} 不是整数</translation>
    </message>
    <message>
        <source>expected one argument</source>
        <translation>需要一个值</translation>
    </message>
    <message>
        <source>expected at least one argument</source>
        <translation>至少需要一个值</translation>
    </message>
    <message>
        <source>ignored explicit argument {given}</source>
        <translation>不需要值 {given}</translation>
    </message>
    <message>
        <source>ambiguous option: {option} could match {matches}</source>
        <translation>选项 {option} 不明确，可能是 {matches}</translation>
    </message>
    <message>
        <source>nobody reads standard output any more</source>
        <translation>已经没有程序在读标准输出</translation>
    </message>
    <message>
        <source>standard output is closed</source>
        <translation>标准输出已关闭</translation>
    </message>
    <message>
        <source>{problem}; see: {command} --help</source>
        <translation>{problem}；参见：{command} --help</translation>
    </message>
    <message>
        <source>no PIN; type it, or give it as a line of standard input</source>
        <translation>没有 PIN；请键入，或从标准输入给一行</translation>
    </message>
    <message>
        <source>{label} is in the line but was not printed: {reason}; its print job stays for a kiosk of station {station}</source>
        <translation>{label} 已在排队，但没有打印：{reason}；打印任务留给取号点 {station} 的取号机</translation>
    </message>
    <message>
        <source>{label} is in the line; nobody knows whether its paper came: {reason}; hall reprint {label} prints a copy</source>
        <translation>{label} 已在排队；不知道小票出来没有：{reason}；hall reprint {label} 可以补打</translation>
    </message>
    <message>
        <source>hall.toml has no [[board]]; write one for each line of boards</source>
        <translation>hall.toml 没有 [[board]]；请为每条窗口条屏线路写一个</translation>
    </message>
    <message>
        <source>no screen to open windows on: DISPLAY, WAYLAND_DISPLAY and QT_QPA_PLATFORM are all empty</source>
        <translation>没有可以打开窗口的屏幕：DISPLAY、WAYLAND_DISPLAY 和 QT_QPA_PLATFORM 都是空的</translation>
    </message>
    <message>
        <source>zone</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>a whole number of people from 0 to 50</source>
        <translation>0 到 50 之间的整数（人数）</translation>
    </message>
    <message>
        <source>the feed has no secret: {why}; name its file as feed.secret in hall.toml, or set {variable}</source>
        <translation>对外推送没有签名密钥：{why}；请在 hall.toml 的 feed.secret 写明密钥文件，或设置环境变量 {variable}</translation>
    </message>
    <message>
        <source>&apos;feed.url&apos; is no webhook: {problem}</source>
        <translation>“feed.url”不是可用的推送地址：{problem}</translation>
    </message>
    <message>
        <source>none is named</source>
        <translation>没有写明</translation>
    </message>
    <message>
        <source>each pad&apos;s address and counter, such as { 1 = 3, 2 = 4 }</source>
        <translation>每个呼叫器的地址和窗口，如 { 1 = 3, 2 = 4 }</translation>
    </message>
    <message>
        <source>write all of its pads into one [[pad]]</source>
        <translation>请把它的呼叫器都写进一个 [[pad]]</translation>
    </message>
    <message>
        <source>write &apos;counters&apos;, such as {example}</source>
        <translation>请写“counters”，如 {example}</translation>
    </message>
    <message>
        <source>&apos;counter&apos; and &apos;kind&apos; are of pads on USB</source>
        <translation>“counter”和“kind”是 USB 呼叫器的</translation>
    </message>
    <message>
        <source>&apos;pad.usb&apos; is {path}: no USB path</source>
        <translation>“pad.usb”是 {path}：不是 USB 接口路径</translation>
    </message>
    <message>
        <source>see ls /dev/input/by-path, or type hall pads bind {example}</source>
        <translation>见 ls /dev/input/by-path，或输入 hall pads bind {example}</translation>
    </message>
    <message>
        <source>the USB path {path} stands twice</source>
        <translation>USB 接口 {path} 写了两次</translation>
    </message>
    <message>
        <source>&apos;counters&apos; are of pads on a line</source>
        <translation>“counters”是线路上的呼叫器的</translation>
    </message>
    <message>
        <source>a pad is on a line or on USB</source>
        <translation>呼叫器要么在线路上，要么在 USB 上</translation>
    </message>
    <message>
        <source>&apos;pad.line&apos; is {url}: {problem}</source>
        <translation>“pad.line”是 {url}：{problem}</translation>
    </message>
    <message>
        <source>the line has no pads</source>
        <translation>这条线路没有呼叫器</translation>
    </message>
    <message>
        <source>no pad has the address &apos;{address}&apos;</source>
        <translation>没有呼叫器的地址是“{address}”</translation>
    </message>
    <message>
        <source>boards of &apos;{name}&apos; are on the same line</source>
        <translation>同一条线路上有“{name}”的条屏</translation>
    </message>
    <message>
        <source>give pads a line of their own, or boards of the open protocol</source>
        <translation>请给呼叫器单独的线路，或用开放协议的条屏</translation>
    </message>
    <message>
        <source>a board of this line has the address {address}</source>
        <translation>这条线路上有条屏的地址是 {address}</translation>
    </message>
    <message>
        <source>give each device of a line its own</source>
        <translation>请给线路上的每个设备不同的地址</translation>
    </message>
    <message>
        <source>write &apos;counter = 3&apos;</source>
        <translation>请写“counter = 3”</translation>
    </message>
    <message>
        <source>write &apos;line&apos; or &apos;usb&apos;</source>
        <translation>请写“line”或“usb”</translation>
    </message>
    <message>
        <source>a whole number of seconds from 5 to 600</source>
        <translation>5 到 600 的整数秒</translation>
    </message>
    <message>
        <source>a screen&apos;s name such as &quot;HDMI-1&quot;, or &quot;&quot; for any</source>
        <translation>屏幕的名称，如 &quot;HDMI-1&quot;；&quot;&quot; 是任意一个</translation>
    </message>
    <message>
        <source>small letters, digits and hyphens, such as &apos;kiosk-1&apos;</source>
        <translation>小写字母、数字和连字符，如 &apos;kiosk-1&apos;</translation>
    </message>
    <message>
        <source>the beginning of a web address, at most 68 plain characters</source>
        <translation>网址的开头，最多 68 个普通字符</translation>
    </message>
    <message>
        <source>an address, or a list such as [&quot;usb://04b8:0e15&quot;, &quot;tcp://...&quot;]</source>
        <translation>一个地址，或列表，如 [&quot;usb://04b8:0e15&quot;, &quot;tcp://...&quot;]</translation>
    </message>
    <message>
        <source>how many tickets a roll gives, 1 to 100000</source>
        <translation>一卷纸的票数，1 到 100000</translation>
    </message>
    <message>
        <source>a percentage from 0 to 100</source>
        <translation>0 到 100 的百分数</translation>
    </message>
    <message>
        <source>a whole number of mm, 0 to 3000</source>
        <translation>0 到 3000 的整数毫米</translation>
    </message>
    <message>
        <source>a whole number from 1 to 65535</source>
        <translation>1 到 65535 的整数</translation>
    </message>
    <message>
        <source>a number of metres from 1 to 50</source>
        <translation>1 到 50 米</translation>
    </message>
    <message>
        <source>a time of day and a percentage such as &apos;08:00=80&apos;</source>
        <translation>时间和百分比，如 &apos;08:00=80&apos;</translation>
    </message>
    <message>
        <source>two times of day such as &apos;12:00-13:30&apos;</source>
        <translation>起止时间，如 &apos;12:00-13:30&apos;</translation>
    </message>
    <message>
        <source>&apos;{role}&apos; is no role of a display</source>
        <translation>“{role}”不是叫号屏的角色</translation>
    </message>
    <message>
        <source>write one such as &quot;display:east&quot; or &quot;display:counter-3&quot;</source>
        <translation>例如 &quot;display:east&quot; 或 &quot;display:counter-3&quot;</translation>
    </message>
    <message>
        <source>no file &apos;{name}&apos;</source>
        <translation>没有文件“{name}”</translation>
    </message>
    <message>
        <source>write a path beside this file, or remove it</source>
        <translation>请写相对于本文件的路径，或去掉它</translation>
    </message>
    <message>
        <source>no folder &apos;{name}&apos;</source>
        <translation>没有文件夹“{name}”</translation>
    </message>
    <message>
        <source>write a folder beside this file, or remove it</source>
        <translation>请写相对于本文件的文件夹，或去掉它</translation>
    </message>
    <message>
        <source>&apos;{language}&apos; is not among the kiosk&apos;s languages</source>
        <translation>“{language}”不在取号机的语言里</translation>
    </message>
    <message>
        <source>possible are {names}; or add it to &apos;kiosk.languages&apos;</source>
        <translation>可以是 {names}；或把它加进 &apos;kiosk.languages&apos;</translation>
    </message>
    <message>
        <source>one to six languages</source>
        <translation>一到六种语言</translation>
    </message>
    <message>
        <source>width and height in mm such as [336, 598]; [0, 0] is not measured</source>
        <translation>宽和高的毫米数，如 [336, 598]；[0, 0] 表示没有量过</translation>
    </message>
    <message>
        <source>one or two languages</source>
        <translation>一种或两种语言</translation>
    </message>
    <message>
        <source>a language stands twice</source>
        <translation>有一种语言写了两遍</translation>
    </message>
    <message>
        <source>name each once</source>
        <translation>每种只写一遍</translation>
    </message>
    <message>
        <source>a whole number of milliseconds from 0 to 2000</source>
        <translation>0 到 2000 的整数（毫秒）</translation>
    </message>
    <message>
        <source>&quot;silence&quot; or &quot;noise&quot;</source>
        <translation>&quot;silence&quot; 或 &quot;noise&quot;</translation>
    </message>
    <message>
        <source>this machine has no home folder for &apos;{path}&apos;</source>
        <translation>本机没有“{path}”的主文件夹</translation>
    </message>
    <message>
        <source>the kiosk speaks no language &apos;{language}&apos;</source>
        <translation>取号机没有语言“{language}”</translation>
    </message>
    <message>
        <source>write the whole path</source>
        <translation>请写完整路径</translation>
    </message>
    <message>
        <source>&apos;kiosk.{key}&apos; is {url}: {problem}</source>
        <translation>“kiosk.{key}”是 {url}：{problem}</translation>
    </message>
    <message>
        <source>a notice needs words</source>
        <translation>通知没有内容</translation>
    </message>
    <message>
        <source>a notice that has ended already would be seen by nobody</source>
        <translation>结束时间已经过去，这条通知谁也看不到</translation>
    </message>
    <message>
        <source>a notice has to end after it starts</source>
        <translation>通知的结束时间要晚于开始时间</translation>
    </message>
    <message>
        <source>no notice {id}; see: hall notice list</source>
        <translation>没有 {id} 号通知；请看：hall notice list</translation>
    </message>
    <message>
        <source>a notice has at most {most} characters, this has {found}: shorten it</source>
        <translation>通知最多 {most} 个字符，这条有 {found} 个：请缩短</translation>
    </message>
    <message>
        <source>which notice ends? hall notice list says its number</source>
        <translation>要结束哪一条通知？hall notice list 会列出编号</translation>
    </message>
    <message>
        <source>&apos;{given}&apos; is no time; write one such as 16:30 or 2026-12-01T09:00</source>
        <translation>“{given}”不是时间；请写成 16:30 或 2026-12-01T09:00</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>正在等候</translation>
    </message>
    <message>
        <source>called</source>
        <translation>已叫号</translation>
    </message>
    <message>
        <source>serving</source>
        <translation>办理中</translation>
    </message>
    <message>
        <source>served</source>
        <translation>已办结</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>已过号</translation>
    </message>
    <message>
        <source>parked</source>
        <translation>已挂起</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>abandoned</source>
        <translation>已弃号</translation>
    </message>
    <message>
        <source>booked</source>
        <translation>已预约</translation>
    </message>
    <message>
        <source>arrived</source>
        <translation>已签到</translation>
    </message>
    <message>
        <source>no show</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>another process</source>
        <translation>另一个程序</translation>
    </message>
    <message>
        <source>{name} is running here already: {holder}</source>
        <translation>{name} 已经在这台机器上运行：{holder}</translation>
    </message>
    <message>
        <source>{key} is one of {choices}</source>
        <translation>{key} 可以是 {choices} 之一</translation>
    </message>
    <message>
        <source>no {kind} {given!r}</source>
        <translation>没有这样的{kind} {given!r}</translation>
    </message>
    <message>
        <source>it holds a character that cannot be seen</source>
        <translation>其中有看不见的字符</translation>
    </message>
    <message>
        <source>write it without</source>
        <translation>请去掉它</translation>
    </message>
    <message>
        <source>&apos;#&apos; has no meaning in it</source>
        <translation>其中的“#”没有意义</translation>
    </message>
    <message>
        <source>in a path write %23</source>
        <translation>路径里请写成 %23</translation>
    </message>
    <message>
        <source>it takes none</source>
        <translation>它没有选项</translation>
    </message>
    <message>
        <source>option {key!r} has no value</source>
        <translation>选项 {key!r} 没有值</translation>
    </message>
    <message>
        <source>write one, or leave it out</source>
        <translation>请写上值，或者去掉这个选项</translation>
    </message>
    <message>
        <source>option {key!r} is there twice</source>
        <translation>选项 {key!r} 出现了两次</translation>
    </message>
    <message>
        <source>write it once</source>
        <translation>请只写一次</translation>
    </message>
    <message>
        <source>no option {key!r}</source>
        <translation>没有选项 {key!r}</translation>
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
        <translation>它的预约码会被当成证件号码；证件号码不作为预约码保存</translation>
    </message>
    <message>
        <source>the code &apos;{code}&apos; would be read as a ticket&apos;s number</source>
        <translation>预约码“{code}”会被当成票号</translation>
    </message>
    <message>
        <source>the code &apos;{code}&apos; is too short: no scanner reads less than {least} characters</source>
        <translation>预约码“{code}”太短：扫码器读不出少于 {least} 个字符的码</translation>
    </message>
    <message>
        <source>the code &apos;{code}&apos; is none that a scanner reads: letters, a digit and _ . / - only</source>
        <translation>扫码器读不出预约码“{code}”：只能用字母、数字和 _ . / -，并且至少有一个数字</translation>
    </message>
    <message>
        <source>cannot {verb} {label}: it is {now}</source>
        <translation>{label} {now}，不能执行 {verb}</translation>
    </message>
    <message>
        <source>a PIN is {least} to {most} digits</source>
        <translation>PIN 是 {least} 到 {most} 位数字</translation>
    </message>
    <message>
        <source>a badge is 1 to {most} visible characters</source>
        <translation>工号是 1 到 {most} 个看得见的字符</translation>
    </message>
    <message>
        <source>{label} is {now}: only a ticket in the line is printed again</source>
        <translation>{label} {now}；只有还在排队的号才能重新打印</translation>
    </message>
    <message>
        <source>{name}: {said}</source>
        <translation>{name}：{said}</translation>
    </message>
    <message>
        <source>it is {state} already</source>
        <translation>这个预约{state}</translation>
    </message>
    <message>
        <source>one without a reference</source>
        <translation>没有预约号的预约</translation>
    </message>
    <message>
        <source>the code &apos;{code}&apos; is another appointment&apos;s: {of}</source>
        <translation>预约码“{code}”属于另一个预约：{of}</translation>
    </message>
    <message>
        <source>{reference} has the code &apos;{code}&apos;, which does not change</source>
        <translation>{reference} 的预约码是“{code}”，不能更改</translation>
    </message>
    <message>
        <source>status &apos;{state}&apos; is for the hall to say; write booked or cancelled</source>
        <translation>状态“{state}”由大厅填写；请写 booked 或 cancelled</translation>
    </message>
    <message>
        <source>this slot ends at {end:%H:%M}</source>
        <translation>这个时段到 {end:%H:%M} 结束</translation>
    </message>
    <message>
        <source>that is at an end of the calendar</source>
        <translation>这一天在日历的尽头</translation>
    </message>
    <message>
        <source>&apos;{written}&apos; is no time such as 09:30</source>
        <translation>“{written}”不是 09:30 这样的时间</translation>
    </message>
    <message>
        <source>&apos;{written}&apos; could be {both}; write one of them</source>
        <translation>“{written}”可能是 {both}；请写明是哪一个</translation>
    </message>
    <message>
        <source>line {line} has no column {columns}</source>
        <translation>第 {line} 行没有这些列：{columns}</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>文件是空的</translation>
    </message>
    <message>
        <source>no line has the columns {columns}</source>
        <translation>没有一行含有这些列：{columns}</translation>
    </message>
    <message>
        <source>line {line}: the columns {both} all mean {column}; leave one of them</source>
        <translation>第 {line} 行：{both} 这几列都表示 {column}；请只留一列</translation>
    </message>
    <message>
        <source>&apos;{written}&apos; is no day such as 2026-11-25</source>
        <translation>“{written}”不是 2026-11-25 这样的日期</translation>
    </message>
    <message>
        <source>&apos;{written}&apos; has no year of four digits; write it such as 2026-11-25</source>
        <translation>“{written}”没有四位数的年份；请写成 2026-11-25 这样</translation>
    </message>
    <message>
        <source>&apos;{written}&apos; is no day: {day} is another day of the week</source>
        <translation>“{written}”不是日期：{day} 不是星期几所写的那一天</translation>
    </message>
    <message>
        <source>&apos;{written}&apos; is a spreadsheet&apos;s number; have the column show dates</source>
        <translation>“{written}”是表格软件里的数字；请让这一列显示为日期</translation>
    </message>
    <message>
        <source>&apos;{written}&apos; is no day of any year</source>
        <translation>“{written}”不是任何一年里的日期</translation>
    </message>
    <message>
        <source>&apos;{written}&apos; could be {both}; write the year first</source>
        <translation>“{written}”可能是 {both}；请把年份写在前面</translation>
    </message>
    <message>
        <source>&apos;{written}&apos; is no day: the calendar has none such</source>
        <translation>“{written}”不是日期：日历里没有这一天</translation>
    </message>
    <message>
        <source>{trouble}; rows stored until then: {stored}. Import the file again: what is stored stays as it is</source>
        <translation>{trouble}；此前已保存的行数：{stored}。请重新导入这个文件：已保存的不会改变</translation>
    </message>
    <message>
        <source>its reference is an identity number; none is kept</source>
        <translation>它的预约号是证件号码；证件号码一律不保存</translation>
    </message>
    <message>
        <source>more cells than headings: a text with a separator in it needs quotes</source>
        <translation>格子比表头多：含有分隔符的文字要加引号</translation>
    </message>
    <message>
        <source>neither a reference nor a code</source>
        <translation>既没有预约号，也没有预约码</translation>
    </message>
    <message>
        <source>&apos;{key}&apos; is no reference: letters, digits and _ . / - only</source>
        <translation>“{key}”不是预约号：只能用字母、数字和 _ . / -</translation>
    </message>
    <message>
        <source>it names no service</source>
        <translation>没有写明业务</translation>
    </message>
    <message>
        <source>&apos;{written}&apos; could be {codes}; write the code</source>
        <translation>“{written}”可能是 {codes}；请写代码</translation>
    </message>
    <message>
        <source>its identity_tail is not the last 4 characters of an identity number, such as 0123 or 123X; leave it empty for other documents</source>
        <translation>它的 identity_tail 不是证件号码的最后 4 位，例如 0123 或 123X；其他证件请留空</translation>
    </message>
    <message>
        <source>no status &apos;{written}&apos;; write booked or cancelled</source>
        <translation>没有状态“{written}”；请写 booked 或 cancelled</translation>
    </message>
    <message>
        <source>its {column} has {length} characters</source>
        <translation>它的 {column} 有 {length} 个字符，太长了</translation>
    </message>
    <message>
        <source>its {column} has a line end or another character that is not seen</source>
        <translation>它的 {column} 里有换行或其他看不见的字符</translation>
    </message>
    <message>
        <source>its {column} is an identity number</source>
        <translation>它的 {column} 是证件号码</translation>
    </message>
    <message>
        <source>lines {lines} have one {column}; leave the row that is right</source>
        <translation>第 {lines} 行的 {column} 相同；请只留正确的一行</translation>
    </message>
    <message>
        <source>{path}: {why}</source>
        <translation>{path}：{why}</translation>
    </message>
    <message>
        <source>line {line}: the quote that opens here is not closed where a cell ends</source>
        <translation>第 {line} 行：这里开始的引号，在格子结束的地方没有闭合</translation>
    </message>
    <message>
        <source>is a spreadsheet&apos;s workbook; save it as CSV</source>
        <translation>是表格软件的工作簿；请另存为 CSV</translation>
    </message>
    <message>
        <source>neither UTF-8 nor GB18030 nor UTF-16 text</source>
        <translation>不是 UTF-8、GB18030 或 UTF-16 文本</translation>
    </message>
    <message>
        <source>too large for a table of appointments</source>
        <translation>太大了，不像预约表</translation>
    </message>
    <message>
        <source>&apos;{written}&apos; could be a slot&apos;s end or an offset from UTC; write UTC before that</source>
        <translation>“{written}”可能是时段的结束，也可能是与 UTC 的时差；是时差请在前面写 UTC</translation>
    </message>
    <message>
        <source>&apos;{written}&apos; ends before it begins</source>
        <translation>“{written}”的结束早于开始</translation>
    </message>
    <message>
        <source>&apos;{written}&apos; is no offset from UTC such as +08:00</source>
        <translation>“{written}”不是 +08:00 这样的与 UTC 的时差</translation>
    </message>
    <message>
        <source>it has two different days</source>
        <translation>写了两个不同的日期</translation>
    </message>
    <message>
        <source>it has no day</source>
        <translation>没有写日期</translation>
    </message>
    <message>
        <source>it has two different times</source>
        <translation>写了两个不同的时间</translation>
    </message>
    <message>
        <source>it has no time of day</source>
        <translation>没有写时间</translation>
    </message>
    <message>
        <source>no icon &apos;{icon}&apos;</source>
        <translation>没有名为“{icon}”的图标</translation>
    </message>
    <message>
        <source>&apos;{staff}&apos; is who comes for an amenity</source>
        <translation>“{staff}”指前来送便民物品的工作人员</translation>
    </message>
    <message>
        <source>no service gives numbers to the street</source>
        <translation>没有一项业务可以场外取号</translation>
    </message>
    <message>
        <source>name one, or leave &apos;[street]&apos; out</source>
        <translation>请写一项，或删去“[street]”</translation>
    </message>
    <message>
        <source>a whole number from 0 to 50</source>
        <translation>0 到 50 的整数</translation>
    </message>
    <message>
        <source>help call</source>
        <translation>求助</translation>
    </message>
    <message>
        <source>home visit</source>
        <translation>上门办理</translation>
    </message>
    <message>
        <source>scanner</source>
        <translation>扫码器</translation>
    </message>
    <message>
        <source>keypad</source>
        <translation>小键盘</translation>
    </message>
    <message>
        <source>card reader</source>
        <translation>读卡器</translation>
    </message>
    <message>
        <source>no kind of {kind} {given!r}</source>
        <translation>没有 {given!r} 这一类{kind}</translation>
    </message>
    <message>
        <source>its path holds a character that cannot be seen</source>
        <translation>它的路径里有看不见的字符</translation>
    </message>
    <message>
        <source>leave it out</source>
        <translation>请去掉</translation>
    </message>
    <message>
        <source>{shown} at counter {number}</source>
        <translation>{number} 号窗口：{shown}</translation>
    </message>
    <message>
        <source>{url!r}: {problem}; {remedy}</source>
        <translation>{url!r}：{problem}；{remedy}</translation>
    </message>
    <message>
        <source>{path} is no input device; see ls -l /dev/input/by-id</source>
        <translation>{path} 不是输入设备；请看 ls -l /dev/input/by-id</translation>
    </message>
    <message>
        <source>{path} is no named pipe; remove it, or name another path</source>
        <translation>{path} 不是命名管道；请删除它，或者换一个路径</translation>
    </message>
    <message>
        <source>{path} is no serial line</source>
        <translation>{path} 不是串口</translation>
    </message>
    <message>
        <source>write https://HOST/PATH, or http://127.0.0.1:PORT/PATH</source>
        <translation>请写成 https://主机/路径，或 http://127.0.0.1:端口/路径</translation>
    </message>
    <message>
        <source>no host</source>
        <translation>没有主机名</translation>
    </message>
    <message>
        <source>a name or a password in the address would be written into logs</source>
        <translation>地址中的用户名或密码会被写进日志</translation>
    </message>
    <message>
        <source>what stands behind # is never sent</source>
        <translation># 后面的内容不会被发送</translation>
    </message>
    <message>
        <source>http is not secret on the way; it is for this machine alone</source>
        <translation>http 在途中不保密，只能用于本机</translation>
    </message>
    <message>
        <source>this is no web address</source>
        <translation>这不是网址</translation>
    </message>
    <message>
        <source>an address is at most 2000 visible characters of ASCII</source>
        <translation>地址最多 2000 个可见的 ASCII 字符</translation>
    </message>
    <message>
        <source>{host}: {reason}</source>
        <translation>{host}：{reason}</translation>
    </message>
    <message>
        <source>not reached ({kind})</source>
        <translation>无法连接（{kind}）</translation>
    </message>
    <message>
        <source>it answers {status}; the feed follows no redirect</source>
        <translation>返回 {status}；推送不跟随重定向</translation>
    </message>
    <message>
        <source>it answers {status}</source>
        <translation>返回 {status}</translation>
    </message>
    <message>
        <source>its certificate is not trusted on this machine</source>
        <translation>本机不信任它的证书</translation>
    </message>
    <message>
        <source>no answer in {seconds:g} s</source>
        <translation>{seconds:g} 秒内没有应答</translation>
    </message>
    <message>
        <source>write the name of a PNG beside this file</source>
        <translation>请写这个文件旁边的一个 PNG 的文件名</translation>
    </message>
    <message>
        <source>has more than {most} bytes</source>
        <translation>超过 {most} 字节</translation>
    </message>
    <message>
        <source>at most {dots} dots, which is {mm} mm</source>
        <translation>最多 {dots} 点，即 {mm} 毫米</translation>
    </message>
    <message>
        <source>is no PNG</source>
        <translation>不是 PNG</translation>
    </message>
    <message>
        <source>would be {dots} dots tall on paper</source>
        <translation>打在纸上有 {dots} 点高</translation>
    </message>
    <message>
        <source>&apos;{picture}&apos; {bad}</source>
        <translation>“{picture}”{bad}</translation>
    </message>
    <message>
        <source>1 to {most} [[line]] tables</source>
        <translation>1 到 {most} 个 [[line]] 表</translation>
    </message>
    <message>
        <source>a line holds nothing</source>
        <translation>这一行什么也没有</translation>
    </message>
    <message>
        <source>write one of {examples}</source>
        <translation>请写其中之一：{examples}</translation>
    </message>
    <message>
        <source>a text of {length} characters</source>
        <translation>文字有 {length} 个字符</translation>
    </message>
    <message>
        <source>a QR code of other than plain characters</source>
        <translation>二维码里有普通字符以外的字符</translation>
    </message>
    <message>
        <source>a QR code of up to {length} characters</source>
        <translation>二维码最长会有 {length} 个字符</translation>
    </message>
    <message>
        <source>write 1 to {most}; {field} counts {length}</source>
        <translation>请写 1 到 {most} 个；{field} 算 {length} 个</translation>
    </message>
    <message>
        <source>a brace without its other one</source>
        <translation>花括号不成对</translation>
    </message>
    <message>
        <source>no language &apos;{language}&apos;</source>
        <translation>没有语言“{language}”</translation>
    </message>
    <message>
        <source>a line is {kinds}</source>
        <translation>一行里同时有 {kinds}</translation>
    </message>
    <message>
        <source>{kind} has no {style}</source>
        <translation>{kind} 没有 {style}</translation>
    </message>
    <message>
        <source>write at most {most}</source>
        <translation>最多写 {most} 个</translation>
    </message>
    <message>
        <source>write ASCII</source>
        <translation>请只用 ASCII 字符</translation>
    </message>
    <message>
        <source>no field &apos;{name}&apos;</source>
        <translation>没有字段“{name}”</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; cannot stand in a QR code</source>
        <translation>“{name}”不能放在二维码里</translation>
    </message>
    <message>
        <source>a text in no language</source>
        <translation>文字没有写明语言</translation>
    </message>
    <message>
        <source>remove {what}</source>
        <translation>请去掉 {what}</translation>
    </message>
    <message>
        <source>write a line with {what} and no when</source>
        <translation>请写一行 {what}，不要带 when</translation>
    </message>
    <message>
        <source>no line shows the number ({which})</source>
        <translation>没有一行显示票号（{which}）</translation>
    </message>
    <message>
        <source>a copy looks like the first ticket</source>
        <translation>补打的小票和第一张看不出区别</translation>
    </message>
    <message>
        <source>write a line with {what}</source>
        <translation>请写一行 {what}</translation>
    </message>
    <message>
        <source>a ticket would be {mm:.0f} mm long</source>
        <translation>小票会有 {mm:.0f} 毫米长</translation>
    </message>
    <message>
        <source>at most {most}: fewer or smaller lines</source>
        <translation>最长 {most} 毫米：请减少行数或缩小字号</translation>
    </message>
    <message>
        <source>printer {url!r}: {problem}; {remedy}</source>
        <translation>打印机 {url!r}：{problem}；{remedy}</translation>
    </message>
    <message>
        <source>this printer takes no paper {mm} mm wide</source>
        <translation>这台打印机不能用 {mm} 毫米宽的纸</translation>
    </message>
    <message>
        <source>nothing comes back from there, so there is no confirm={confirm}</source>
        <translation>那里没有任何回应，所以不能用 confirm={confirm}</translation>
    </message>
    <message>
        <source>no printer is named</source>
        <translation>没有写明打印机</translation>
    </message>
    <message>
        <source>write paper_mm = {wide}</source>
        <translation>请写 paper_mm = {wide}</translation>
    </message>
    <message>
        <source>no way to confirm {given!r}</source>
        <translation>没有 {given!r} 这种确认方式</translation>
    </message>
    <message>
        <source>leave it out, or write confirm=none</source>
        <translation>请去掉，或者写 confirm=none</translation>
    </message>
    <message>
        <source>no profile {name!r}</source>
        <translation>没有型号配置 {name!r}</translation>
    </message>
    <message>
        <source>the printer does not say when a job is done; if that stays so, write confirm=dle-eot in its address</source>
        <translation>打印机没有说明任务何时打完；如果一直这样，请在它的地址里写 confirm=dle-eot</translation>
    </message>
    <message>
        <source>after the job: {state}</source>
        <translation>打印任务之后：{state}</translation>
    </message>
    <message>
        <source>the printer is silent: it is off, or talks to another computer; if it never speaks, write confirm=none in its address</source>
        <translation>打印机没有回应：没有开机，或者正在和另一台电脑通信；如果它从来不回应，请在它的地址里写 confirm=none</translation>
    </message>
    <message>
        <source>what the printer says is not understood: see that a printer is at its address, and nothing else</source>
        <translation>看不懂打印机的回应：请检查它的地址上是不是打印机，而不是别的设备</translation>
    </message>
    <message>
        <source>the printer&apos;s answers are not understood</source>
        <translation>看不懂打印机的回答</translation>
    </message>
    <message>
        <source>during the job: {state}</source>
        <translation>打印任务进行中：{state}</translation>
    </message>
    <message>
        <source>the printer did not say that the job is done</source>
        <translation>打印机没有说明任务已经打完</translation>
    </message>
    <message>
        <source>use a to z, 0 to 9 and -</source>
        <translation>请用 a 到 z、0 到 9 和 -</translation>
    </message>
    <message>
        <source>write dots_80 = 576 or dots_58 = 384, or both</source>
        <translation>请写 dots_80 = 576 或 dots_58 = 384，也可以都写</translation>
    </message>
    <message>
        <source>possible are {choices} and code pages such as cp437</source>
        <translation>可以是 {choices}，以及 cp437 这样的代码页</translation>
    </message>
    <message>
        <source>no profile can be called &apos;{name}&apos;</source>
        <translation>型号配置不能叫“{name}”</translation>
    </message>
    <message>
        <source>&apos;{key}&apos; is no command in hex</source>
        <translation>“{key}”不是十六进制的指令</translation>
    </message>
    <message>
        <source>write a number from {least} to {most}, or 0 for no such paper</source>
        <translation>请写 {least} 到 {most} 的数，没有这种纸就写 0</translation>
    </message>
    <message>
        <source>it takes no paper</source>
        <translation>没有写它用什么纸</translation>
    </message>
    <message>
        <source>no way to send text &apos;{text}&apos;</source>
        <translation>没有“{text}”这种文字发送方式</translation>
    </message>
    <message>
        <source>write one such as &quot;1d 56 01&quot;</source>
        <translation>请写成 &quot;1d 56 01&quot; 这样</translation>
    </message>
    <message>
        <source>the printer is ready</source>
        <translation>打印机正常</translation>
    </message>
    <message>
        <source>the printer&apos;s paper is low</source>
        <translation>打印机的纸快用完了</translation>
    </message>
    <message>
        <source>the printer is out of paper</source>
        <translation>打印机没有纸了</translation>
    </message>
    <message>
        <source>the printer&apos;s cover is open</source>
        <translation>打印机的盖子开着</translation>
    </message>
    <message>
        <source>the printer&apos;s cutter is jammed</source>
        <translation>打印机的切刀卡住了</translation>
    </message>
    <message>
        <source>the printer is offline</source>
        <translation>打印机脱机</translation>
    </message>
    <message>
        <source>the printer is silent</source>
        <translation>打印机没有回应</translation>
    </message>
    <message>
        <source>what the printer says is not understood</source>
        <translation>看不懂打印机的回应</translation>
    </message>
    <message>
        <source>the printer is not connected</source>
        <translation>打印机没有连接</translation>
    </message>
    <message>
        <source>it cannot be made; see the log</source>
        <translation>小票生成不了；请看日志</translation>
    </message>
    <message>
        <source>no kind of printer {kind!r}</source>
        <translation>没有 {kind!r} 这一类打印机</translation>
    </message>
    <message>
        <source>speed</source>
        <translation>速率</translation>
    </message>
    <message>
        <source>a USB printer needs its vendor and product number</source>
        <translation>USB 打印机要写厂商号和产品号</translation>
    </message>
    <message>
        <source>a CUPS printer needs the name of its queue</source>
        <translation>CUPS 打印机要写打印队列的名字</translation>
    </message>
    <message>
        <source>a folder begins with one /</source>
        <translation>文件夹以一个 / 开头</translation>
    </message>
    <message>
        <source>a file needs its whole path</source>
        <translation>文件要写完整的路径</translation>
    </message>
    <message>
        <source>a serial line needs its whole path</source>
        <translation>串口要写完整的路径</translation>
    </message>
    <message>
        <source>flow control</source>
        <translation>流控方式</translation>
    </message>
    <message>
        <source>a network printer needs a host</source>
        <translation>网络打印机要写主机</translation>
    </message>
    <message>
        <source>the secret of the feed is no secret of Standard Webhooks; one is {prefix} and {least} to {most} bytes in Base64: echo {prefix}$(openssl rand -base64 32)</source>
        <translation>对外推送的密钥不符合 Standard Webhooks；应为 {prefix} 加 {least} 到 {most} 字节的 Base64：echo {prefix}$(openssl rand -base64 32)</translation>
    </message>
    <message>
        <source>lsusb shows them; write usb://04b8:0e15</source>
        <translation>用 lsusb 可以看到；请写成 usb://04b8:0e15 这样</translation>
    </message>
    <message>
        <source>lpstat -e shows them; write cups://ticket</source>
        <translation>用 lpstat -e 可以看到；请写成 cups://ticket 这样</translation>
    </message>
    <message>
        <source>no path holds %00</source>
        <translation>路径里不能有 %00</translation>
    </message>
    <message>
        <source>the CUPS queue &apos;{queue}&apos; takes no jobs; let it: cupsaccept {queue}</source>
        <translation>CUPS 打印队列“{queue}”不接受任务；请执行：cupsaccept {queue}</translation>
    </message>
    <message>
        <source>the CUPS queue &apos;{queue}&apos; is paused; let it go on: cupsenable {queue}</source>
        <translation>CUPS 打印队列“{queue}”已暂停；请执行：cupsenable {queue}</translation>
    </message>
    <message>
        <source>no CUPS server answers; start it: systemctl start cups</source>
        <translation>CUPS 服务没有回应；请启动：systemctl start cups</translation>
    </message>
    <message>
        <source>CUPS has no queue &apos;{queue}&apos;; lpstat -e shows those it has</source>
        <translation>CUPS 没有打印队列“{queue}”；用 lpstat -e 可以看到有哪些</translation>
    </message>
    <message>
        <source>the CUPS queue &apos;{queue}&apos; does not move; is its printer switched on?</source>
        <translation>CUPS 打印队列“{queue}”不动；它的打印机开机了吗？</translation>
    </message>
    <message>
        <source>CUPS did not print the job: {said}</source>
        <translation>CUPS 没有打印这个任务：{said}</translation>
    </message>
    <message>
        <source>CUPS&apos;s commands are not installed; install cups-client</source>
        <translation>没有安装 CUPS 的命令；请安装 cups-client</translation>
    </message>
    <message>
        <source>CUPS does not answer</source>
        <translation>CUPS 没有回应</translation>
    </message>
    <message>
        <source>CUPS did not take the job: {said}</source>
        <translation>CUPS 没有接受这个任务：{said}</translation>
    </message>
    <message>
        <source>there is no folder {folder}</source>
        <translation>没有文件夹 {folder}</translation>
    </message>
    <message>
        <source>this program may not write in {folder}</source>
        <translation>本程序不能写入 {folder}</translation>
    </message>
    <message>
        <source>{path} is a plain file and no printer; remove it</source>
        <translation>{path} 是普通文件，不是打印机；请删除它</translation>
    </message>
    <message>
        <source>{name} has nothing more to say</source>
        <translation>{name} 不再有回应</translation>
    </message>
    <message>
        <source>{name} closed the connection</source>
        <translation>{name} 关闭了连接</translation>
    </message>
    <message>
        <source>USB printer {vendor:04x}:{product:04x}</source>
        <translation>USB 打印机 {vendor:04x}:{product:04x}</translation>
    </message>
    <message>
        <source>libusb is not installed; install libusb-1.0-0</source>
        <translation>没有安装 libusb；请安装 libusb-1.0-0</translation>
    </message>
    <message>
        <source>{name} cannot be opened: {said}</source>
        <translation>{name} 打不开：{said}</translation>
    </message>
    <message>
        <source>{name} is not connected</source>
        <translation>{name} 没有连接</translation>
    </message>
    <message>
        <source>the {kind} &apos;{code}&apos; is not offered any more</source>
        <translation>不再提供{kind}“{code}”</translation>
    </message>
    <message>
        <source>not followed yet by {role}, last heard {at:%Y-%m-%d %H:%M} UTC: it follows when it reaches the database; if it does not, start it again</source>
        <translation>{role} 还没有更新（最近一次消息在 UTC {at:%Y-%m-%d %H:%M}）：它连上数据库后会更新；如果没有，请重新启动它</translation>
    </message>
    <message>
        <source>{why}: {done}</source>
        <translation>{why}：{done}</translation>
    </message>
    <message>
        <source>no port in &apos;{given}&apos;; write 9100 or 127.0.0.1:9100</source>
        <translation>“{given}”里没有端口；请写 9100 或 127.0.0.1:9100 这样</translation>
    </message>
    <message>
        <source>&apos;{given}&apos; is no number of millimetres above 0</source>
        <translation>“{given}”不是大于 0 的毫米数</translation>
    </message>
    <message>
        <source>standard output</source>
        <translation>标准输出</translation>
    </message>
    <message>
        <source>{url}: {reason}</source>
        <translation>{url}：{reason}</translation>
    </message>
    <message>
        <source>{link} is there already; name a file that is not: it will be a link</source>
        <translation>{link} 已经存在；请写一个还不存在的文件名：它会成为一个链接</translation>
    </message>
    <message>
        <source>there is no folder {folder}; make it first</source>
        <translation>没有文件夹 {folder}；请先建立它</translation>
    </message>
    <message>
        <source>{folder} can be no folder: {why}</source>
        <translation>{folder} 不能成为文件夹：{why}</translation>
    </message>
    <message>
        <source>its folder is not there: the disk is away</source>
        <translation>它所在的文件夹不见了：磁盘没有接上</translation>
    </message>
    <message>
        <source>hall.toml has no feed; write the address of your program as feed.url</source>
        <translation>hall.toml 中没有对外推送；请在 feed.url 写明接收程序的地址</translation>
    </message>
    <message>
        <source>{running}; end that one first, or give this one another station</source>
        <translation>{running}；请先结束那一个，或者给这一个换一个取号点</translation>
    </message>
    <message>
        <source>{file} cannot be written: {why}</source>
        <translation>{file} 不能写入：{why}</translation>
    </message>
    <message>
        <source>no role &apos;{given}&apos;; possible are kiosk, display, display:ZONE, display:counter-N, counter:N, rating:N, boards, pads, web, feed</source>
        <translation>没有角色“{given}”；可用的有 kiosk、display、display:ZONE、display:counter-N、counter:N、rating:N、boards、pads、web、feed</translation>
    </message>
    <message>
        <source>no pages at {address}:{port}: {why}; see [web] in hall.toml</source>
        <translation>网页不能开在 {address}:{port}：{why}；见 hall.toml 的 [web]</translation>
    </message>
    <message>
        <source>the certificate {certificate} and its key cannot be used: {why}</source>
        <translation>证书 {certificate} 和密钥不能用：{why}</translation>
    </message>
    <message>
        <source>{folder} holds other files; name an empty or new folder with --out</source>
        <translation>{folder} 里有其他文件；请用 --out 写一个空的或新的文件夹</translation>
    </message>
    <message>
        <source>the demo stopped: {missing} did not come</source>
        <translation>演示中断：{missing} 没有出现</translation>
    </message>
    <message>
        <source>{folder} can be no folder: {reason}</source>
        <translation>{folder} 不能用作文件夹：{reason}</translation>
    </message>
    <message>
        <source>nothing here can listen: install the extra &apos;recogniser&apos; ({remedy})</source>
        <translation>这里没有语音识别：请安装附加组件“recogniser”（{remedy}）</translation>
    </message>
    <message>
        <source>no voice in &apos;{name}&apos;: it has folders such as zh</source>
        <translation>“{name}”里没有语音：其中应有 zh 这样的文件夹</translation>
    </message>
    <message>
        <source>no voice is called &apos;{name}&apos;</source>
        <translation>没有名为“{name}”的语音</translation>
    </message>
    <message>
        <source>there is no voice &apos;{voice}&apos;; there are {names}</source>
        <translation>没有语音“{voice}”；可用的有 {names}</translation>
    </message>
    <message>
        <source>the voices come with npm, which is not installed: apt-get install npm, or lay the .bin files of {package} into {folder}</source>
        <translation>语音由 npm 获取，而这里没有安装 npm：apt-get install npm，或把 {package} 的 .bin 文件放入 {folder}</translation>
    </message>
    <message>
        <source>npm could not fetch {package}: {reason}</source>
        <translation>npm 未能获取 {package}：{reason}</translation>
    </message>
    <message>
        <source>{name} is not what we know (its SHA-256 differs): fetch it again</source>
        <translation>{name} 与已知的不符（SHA-256 不同）：请重新获取</translation>
    </message>
    <message>
        <source>nothing here can speak: {problem}; {remedy}</source>
        <translation>这里不能合成语音：{problem}；{remedy}</translation>
    </message>
    <message>
        <source>nobody has said how &apos;{word}&apos; is spoken: record the text that has it, or write it otherwise</source>
        <translation>不知道“{word}”怎么读：请录制含有它的文字，或换一种写法</translation>
    </message>
    <message>
        <source>the slot of appointment &apos;{code}&apos; has begun</source>
        <translation>预约“{code}”的时段已经开始</translation>
    </message>
    <message>
        <source>this slot has begun</source>
        <translation>这个时段已经开始</translation>
    </message>
    <message>
        <source>slots are open until {last}</source>
        <translation>目前可预约到 {last}</translation>
    </message>
    <message>
        <source>no booking of today or later has this token</source>
        <translation>今天及以后没有使用这个凭证的预约</translation>
    </message>
    <message>
        <source>{label} has not been served for {service} yet</source>
        <translation>{label} 的 {service} 还没有办完</translation>
    </message>
    <message>
        <source>{service} of {label} was rated {local:%Y-%m-%d %H:%M}</source>
        <translation>{label} 的 {service} 已在 {local:%Y-%m-%d %H:%M} 评价过</translation>
    </message>
    <message>
        <source>{label} could be rated until {local:%Y-%m-%d %H:%M}</source>
        <translation>{label} 的评价在 {local:%Y-%m-%d %H:%M} 已截止</translation>
    </message>
    <message>
        <source>{label} was served for {names}; say which one is rated</source>
        <translation>{label} 办理了 {names}；请说明评价哪一项</translation>
    </message>
    <message>
        <source>{label} has case {case} for {service} already</source>
        <translation>{label} 的 {service} 已有工单 {case}</translation>
    </message>
    <message>
        <source>nothing is said; write in a few words what it is about</source>
        <translation>没有写内容；请简单写明情况</translation>
    </message>
    <message>
        <source>{length} characters are too many; {most} can be kept</source>
        <translation>{length} 个字太多；最多 {most} 个字</translation>
    </message>
    <message>
        <source>case {case} was closed by {by}</source>
        <translation>工单 {case} 已由 {by} 办结</translation>
    </message>
    <message>
        <source>nobody left a telephone number in case {case}</source>
        <translation>工单 {case} 没有留下电话号码</translation>
    </message>
    <message>
        <source>case</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>this hall visits nobody at home</source>
        <translation>本大厅不提供上门办理</translation>
    </message>
    <message>
        <source>a second reason with code &apos;{code}&apos;</source>
        <translation>有两个评价选项的 code 都是“{code}”</translation>
    </message>
    <message>
        <source>a grade stands twice</source>
        <translation>同一个评价等级写了两次</translation>
    </message>
    <message>
        <source>give each reason its own code</source>
        <translation>请让每个评价选项的 code 各不相同</translation>
    </message>
    <message>
        <source>more than {most} reasons beside grade {grade}</source>
        <translation>评价等级 {grade} 的选项超过 {most} 个</translation>
    </message>
    <message>
        <source>keep those that matter most</source>
        <translation>请只留最要紧的</translation>
    </message>
    <message>
        <source>a whole number of days from 0 to 90</source>
        <translation>0 到 90 的整数（天）</translation>
    </message>
    <message>
        <source>a whole number of days from 1 to 90</source>
        <translation>1 到 90 的整数天</translation>
    </message>
    <message>
        <source>a whole number of working days from 0 to 60</source>
        <translation>0 到 60 的整数个工作日</translation>
    </message>
    <message>
        <source>a list of grades from 1 to 5 such as [1, 2]</source>
        <translation>1 到 5 的评价等级列表，例如 [1, 2]</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>评价选项</translation>
    </message>
    <message>
        <source>faq &apos;{faq}&apos;: no service &apos;{code}&apos;</source>
        <translation>常见问题“{faq}”：没有业务“{code}”</translation>
    </message>
    <message>
        <source>at most 100 of them</source>
        <translation>最多 100 个</translation>
    </message>
    <message>
        <source>a list of at most 12 words</source>
        <translation>最多 12 个字词的列表</translation>
    </message>
    <message>
        <source>a telephone number such as &apos;010-12345678&apos;</source>
        <translation>电话号码，如 &apos;010-12345678&apos;</translation>
    </message>
</context>
</TS>
