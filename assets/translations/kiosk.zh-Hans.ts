<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Answer</name>
    <message>
        <source>This number is no longer in line</source>
        <translation>这个号码已经结束排队</translation>
    </message>
    <message>
        <source>You can be served today all the same: please take a new number.</source>
        <translation>今天照样可以办：请重新取一个号。</translation>
    </message>
    <message>
        <source>Your appointment was on {date}</source>
        <translation>您的预约是{date}，已经过了</translation>
    </message>
    <message>
        <source>Your turn! Please go to counter {counters} now</source>
        <translation>到您了！请现在到 {counters} 号窗口</translation>
    </message>
    <message>
        <source>This number is being served at counter {counters}</source>
        <translation>这个号码正在 {counters} 号窗口办理</translation>
    </message>
    <message>
        <source>You were called while you were away</source>
        <translation>您不在的时候叫到了您的号</translation>
    </message>
    <message>
        <source>Your appointment is on {date}</source>
        <translation>您的预约是{date}</translation>
    </message>
    <message>
        <source>This is the number you were given.</source>
        <translation>这就是您的号码。</translation>
    </message>
    <message>
        <source>When you are ready, tell counter {counters}.</source>
        <translation>准备好以后，告诉 {counters} 号窗口即可。</translation>
    </message>
    <message>
        <source>I am here</source>
        <translation>我到了</translation>
    </message>
    <message>
        <source>You are back in line</source>
        <translation>已为您重新排队</translation>
    </message>
    <message>
        <source>Called at {times} to counter {counters}.</source>
        <translation>{times} 叫您到 {counters} 号窗口。</translation>
    </message>
    <message>
        <source>Called at {times} to {places}.</source>
        <translation>{times} 叫您到{places}。</translation>
    </message>
    <message>
        <source>You are in line</source>
        <translation>您正在排队</translation>
    </message>
    <message>
        <source>This number was taken by phone</source>
        <translation>这是用手机取的号</translation>
    </message>
    <message>
        <source>Your place is kept for you</source>
        <translation>您的号码为您保留着</translation>
    </message>
    <message>
        <source>Welcome back: you are called next</source>
        <translation>欢迎回来：下一个就叫您</translation>
    </message>
    <message>
        <source>You come back without queueing</source>
        <translation>您补齐材料后不用重新排队</translation>
    </message>
    <message>
        <source>This number has been served</source>
        <translation>这个号码已经办完</translation>
    </message>
    <message>
        <source>We cannot find this number today</source>
        <translation>今天没有这个号码</translation>
    </message>
    <message>
        <source>We cannot find this appointment</source>
        <translation>没有查到这个预约</translation>
    </message>
    <message>
        <source>You have checked in already</source>
        <translation>您已经签到过了</translation>
    </message>
    <message>
        <source>This appointment was cancelled</source>
        <translation>这个预约已经取消</translation>
    </message>
    <message>
        <source>The time of this appointment is over</source>
        <translation>这个预约的时间已经过了</translation>
    </message>
    <message>
        <source>Your turn! Please go to {places} now</source>
        <translation>到您了！请现在到{places}</translation>
    </message>
    <message>
        <source>This number is being served at {places}</source>
        <translation>这个号码正在{places}办理</translation>
    </message>
    <message>
        <source>Touch below once you are here: then you can be called, and your ticket is printed.</source>
        <translation>到了就请点下面：点了才会叫号，并打印号票。</translation>
    </message>
    <message>
        <source>You are being waited for.</source>
        <translation>窗口正在等您。</translation>
    </message>
    <message>
        <source>Is that not you? Please ask any member of staff.</source>
        <translation>不是您本人？请找任何一位工作人员。</translation>
    </message>
    <message>
        <source>No harm done: touch below, and you are in line again.</source>
        <translation>不要紧：点下面的按钮就能重新排队。</translation>
    </message>
    <message>
        <source>Please go to counter {counters} directly; no new number is needed.</source>
        <translation>请直接到 {counters} 号窗口，不用重新取号。</translation>
    </message>
    <message>
        <source>Bring what is missing, and type your number here.</source>
        <translation>请带上缺少的材料，回来后在这里输入您的号码。</translation>
    </message>
    <message>
        <source>Is there anything else? Please take a new number.</source>
        <translation>还要办别的？请重新取一个号。</translation>
    </message>
    <message>
        <source>Please check the code and type it once more. You can also take a number without appointment, or ask any member of staff.</source>
        <translation>请核对预约码，再输一次。也可以不用预约直接取号，或者找任何一位工作人员。</translation>
    </message>
    <message>
        <source>Please watch the hall display; no new number is needed.</source>
        <translation>请留意大厅屏幕，不用重新取号。</translation>
    </message>
    <message>
        <source>Back to the start</source>
        <translation>回到首页</translation>
    </message>
    <message>
        <source>Put me back in line</source>
        <translation>重新排队</translation>
    </message>
    <message>
        <source>Type it again</source>
        <translation>再输一次</translation>
    </message>
    <message>
        <source>Where is my number now?</source>
        <translation>我的号排到哪了</translation>
    </message>
    <message>
        <source>Take a new number</source>
        <translation>现场取号</translation>
    </message>
    <message>
        <source>Please look at your ticket and type the number once more. Tickets of other days have ended.</source>
        <translation>请看一下号票，再输一次。其他日子的号票已经失效。</translation>
    </message>
    <message>
        <source>To be served today, please take a number, or ask any member of staff.</source>
        <translation>想今天办，请取一个号，或者找任何一位工作人员。</translation>
    </message>
    <message>
        <source>When called, go to {places}.</source>
        <translation>叫到号时请到{places}。</translation>
    </message>
    <message>
        <source>Please go to {places} directly; no new number is needed.</source>
        <translation>请直接到{places}，不用重新取号。</translation>
    </message>
    <message>
        <source>When you are ready, tell {places}.</source>
        <translation>准备好以后，告诉{places}即可。</translation>
    </message>
    <message>
        <source>When you are ready, tell any counter.</source>
        <translation>准备好以后，告诉任何一个窗口即可。</translation>
    </message>
    <message>
        <source>When called, go to counter {counters}.</source>
        <translation>叫到号时请到 {counters} 号窗口。</translation>
    </message>
    <message>
        <source>Please watch the hall display for your counter.</source>
        <translation>叫号时请看大厅屏幕上的窗口号。</translation>
    </message>
    <message>
        <source>What to bring</source>
        <translation>要带什么</translation>
    </message>
</context>
<context>
    <name>Arrival</name>
    <message>
        <source>You are early for {time}. You may be called sooner, so please stay near</source>
        <translation>您来早了，预约是 {time}。可能提前叫到，请留在附近</translation>
    </message>
    <message>
        <source>Checked in for your appointment at {time}</source>
        <translation>已签到，预约时间 {time}</translation>
    </message>
    <message>
        <source>Your appointment at {time} has passed: you wait in line like those who come now</source>
        <translation>预约时间 {time} 已过，按现场取号排队</translation>
    </message>
</context>
<context>
    <name>Bar</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>See and reach</source>
        <translation>看得清</translation>
    </message>
    <message>
        <source>Large type</source>
        <translation>大字</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>朗读</translation>
    </message>
</context>
<context>
    <name>Clock</name>
    <message>
        <source>dddd, MMMM d</source>
        <translation>M月d日 dddd</translation>
    </message>
    <message>
        <source>Open day and night</source>
        <translation>全天办理</translation>
    </message>
    <message>
        <source>Closed today</source>
        <translation>今天不办公</translation>
    </message>
    <message>
        <source>Open {hours}</source>
        <translation>办理时间 {hours}</translation>
    </message>
</context>
<context>
    <name>Display</name>
    <message>
        <source>See, reach and hear better</source>
        <translation>看得清、够得着、听得见</translation>
    </message>
    <message>
        <source>Large type</source>
        <translation>大字</translation>
    </message>
    <message>
        <source>Strong contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>Everything lower down</source>
        <translation>全部移到低处</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>大声一点</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>小声一点</translation>
    </message>
</context>
<context>
    <name>Green</name>
    <message>
        <source>Touch to change</source>
        <translation>点这里更改</translation>
    </message>
    <message>
        <source>You go first. Which of these is you?</source>
        <translation>优先为您办理，您是哪一种？</translation>
    </message>
    <message>
        <source>You may go first</source>
        <translation>您可以优先办理</translation>
    </message>
    <message>
        <source>Green channel</source>
        <translation>绿色通道</translation>
    </message>
    <message>
        <source>Green channel: {who}</source>
        <translation>绿色通道：{who}</translation>
    </message>
    <message>
        <source>No papers needed. If in doubt, ask any member of staff.</source>
        <translation>不用出示证明。拿不准时，问任何一位工作人员都行。</translation>
    </message>
    <message>
        <source>For everyone of 60 and over there is the green channel.</source>
        <translation>60 岁及以上都可以走绿色通道。</translation>
    </message>
    <message>
        <source>Yes, let me go first</source>
        <translation>好的，走绿色通道</translation>
    </message>
    <message>
        <source>No, the ordinary line</source>
        <translation>不用，正常排队</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Please help me</source>
        <translation>请人帮忙</translation>
    </message>
    <message>
        <source>Somebody to come to me</source>
        <translation>请工作人员过来</translation>
    </message>
    <message>
        <source>For somebody who cannot come</source>
        <translation>家人来不了大厅</translation>
    </message>
    <message>
        <source>What can we do for you?</source>
        <translation>需要什么帮助？</translation>
    </message>
    <message>
        <source>One moment, please</source>
        <translation>请稍候</translation>
    </message>
    <message>
        <source>We are on our way</source>
        <translation>工作人员马上过来</translation>
    </message>
    <message>
        <source>Nobody can be called from here just now</source>
        <translation>这里暂时叫不到人</translation>
    </message>
    <message>
        <source>The counters are being told</source>
        <translation>正在通知各窗口</translation>
    </message>
    <message>
        <source>Every counter has been told. Please stay here.</source>
        <translation>各窗口都已知道，请在这里稍等。</translation>
    </message>
    <message>
        <source>Please stay here: somebody is coming to you.</source>
        <translation>请在这里稍等，马上有人来。</translation>
    </message>
    <message>
        <source>Please go to any counter: you will be helped there at once.</source>
        <translation>请到任何一个窗口，那里马上为您办。</translation>
    </message>
    <message>
        <source>Somebody is coming</source>
        <translation>有人过来了</translation>
    </message>
    <message>
        <source>Touch what you need: it is told to the counters at once.</source>
        <translation>点一下需要的，各窗口马上知道。</translation>
    </message>
    <message>
        <source>Counter {number} has heard you</source>
        <translation>{number} 号窗口的工作人员来了</translation>
    </message>
    <message>
        <source>I need something else</source>
        <translation>还需要别的</translation>
    </message>
    <message>
        <source>A visit at home</source>
        <translation>上门办理</translation>
    </message>
    <message>
        <source>{place} has heard you</source>
        <translation>{place}的工作人员来了</translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message>
        <source>Take a number</source>
        <translation>取号</translation>
    </message>
    <message>
        <source>Type the code</source>
        <translation>输入预约码</translation>
    </message>
    <message>
        <source>What is it about?</source>
        <translation>想办哪一类事？</translation>
    </message>
    <message>
        <source>More ({leaf} of {count})</source>
        <translation>更多（{leaf}/{count}）</translation>
    </message>
    <message>
        <source>Happy birthday to you!</source>
        <translation>祝您生日快乐！</translation>
    </message>
    <message>
        <source>No counter open yet</source>
        <translation>还没有窗口开放</translation>
    </message>
    <message>
        <source>Hello! What would you like to do today?</source>
        <translation>您好，今天想办什么？</translation>
    </message>
    <message>
        <source>I have an appointment</source>
        <translation>我有预约</translation>
    </message>
    <message>
        <source>Show or type the code</source>
        <translation>扫码或输入预约码</translation>
    </message>
    <message>
        <source>Where is my number?</source>
        <translation>查我的号</translation>
    </message>
    <message>
        <source>My place in line</source>
        <translation>查排队进度</translation>
    </message>
    <message>
        <source>Not sure? Help me choose</source>
        <translation>不确定？帮我选</translation>
    </message>
    <message>
        <source>A few simple questions</source>
        <translation>回答一两个简单的问题</translation>
    </message>
    <message>
        <source>No numbers just now</source>
        <translation>现在不发号</translation>
    </message>
</context>
<context>
    <name>List</name>
    <message>
        <source>.</source>
        <translation>。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>Night</name>
    <message>
        <source>Open now: {services}</source>
        <translation>现在可办：{services}</translation>
    </message>
    <message>
        <source>Good night</source>
        <translation>晚安</translation>
    </message>
    <message>
        <source>Touch here to begin</source>
        <translation>点这里开始</translation>
    </message>
</context>
<context>
    <name>Officer</name>
    <message>
        <source>does not print</source>
        <translation>不能打印</translation>
    </message>
    <message>
        <source>nothing heard yet</source>
        <translation>还没有消息</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>paper is running low</source>
        <translation>纸快用完</translation>
    </message>
    <message>
        <source>out of paper</source>
        <translation>没有纸了</translation>
    </message>
    <message>
        <source>cover open</source>
        <translation>盖子开着</translation>
    </message>
    <message>
        <source>paper jam</source>
        <translation>卡纸</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>没有连接</translation>
    </message>
    <message>
        <source>Numbers today</source>
        <translation>今日取号</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等候</translation>
    </message>
    <message>
        <source>Served</source>
        <translation>已办</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>过号</translation>
    </message>
    <message>
        <source>Counters open</source>
        <translation>开放窗口</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>请稍候</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>好了</translation>
    </message>
    <message>
        <source>That did not work; the log says why</source>
        <translation>没有成功，原因在日志里</translation>
    </message>
    <message numerus="yes">
        <source>%n tickets off this roll</source>
        <translation>
            <numerusform>本卷已打 %n 张</numerusform>
        </translation>
    </message>
    <message>
        <source>Print a test page</source>
        <translation>打印测试页</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>调高音量</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>调低音量</translation>
    </message>
    <message>
        <source>Start the machine again</source>
        <translation>重新启动取号机</translation>
    </message>
    <message>
        <source>Leave the kiosk</source>
        <translation>退出取号机</translation>
    </message>
    <message>
        <source>For officers: your badge number</source>
        <translation>工作人员：请输入工号</translation>
    </message>
    <message>
        <source>Your PIN</source>
        <translation>请输入密码</translation>
    </message>
    <message>
        <source>Badge or PIN is wrong</source>
        <translation>工号或密码不正确</translation>
    </message>
    <message>
        <source>Too many wrong tries. Please wait a while</source>
        <translation>输错次数太多，请过一会儿再试</translation>
    </message>
    <message>
        <source>This cannot be checked now: the database is away</source>
        <translation>暂时无法验证：数据库连接不上</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>Service page</source>
        <translation>维护页</translation>
    </message>
    <message>
        <source>Everybody else: please go back.</source>
        <translation>其他人请返回。</translation>
    </message>
    <message>
        <source>Printer: {state}</source>
        <translation>打印机：{state}</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>音量</translation>
    </message>
    <message>
        <source>no sound device</source>
        <translation>没有声音设备</translation>
    </message>
</context>
<context>
    <name>Pad</name>
    <message>
        <source>Please type the code of your appointment</source>
        <translation>请输入预约码</translation>
    </message>
    <message>
        <source>The last four of your identity number, please</source>
        <translation>请输入身份证号码的最后四位</translation>
    </message>
    <message>
        <source>Please type the number on your ticket</source>
        <translation>请输入号票上的号码</translation>
    </message>
    <message>
        <source>At what phone number may we call back?</source>
        <translation>请留下回电的电话号码</translation>
    </message>
    <message>
        <source>You were given it when you booked.</source>
        <translation>预约成功时给过您。</translation>
    </message>
    <message>
        <source>The digits are enough.</source>
        <translation>只输数字就行。</translation>
    </message>
    <message>
        <source>Or hold the code under the scanner. You were given it when you booked.</source>
        <translation>也可以把预约码放到扫码口下。预约成功时给过您。</translation>
    </message>
    <message>
        <source>Dashes and blanks need not be typed. Or hold the code under the scanner.</source>
        <translation>横线和空格不用输。也可以把预约码放到扫码口下。</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>字母</translation>
    </message>
    <message>
        <source>They are only compared, and kept nowhere.</source>
        <translation>只用来核对，不会保存。</translation>
    </message>
    <message>
        <source>The digits are enough. Or hold the ticket under the scanner.</source>
        <translation>只输数字就行，也可以把号票放到扫码口下。</translation>
    </message>
    <message>
        <source>We come to people who cannot come here. Your number is seen only by the officer who calls, and deleted afterwards.</source>
        <translation>来不了大厅的人，我们上门办。电话只有回电的工作人员看得到，通话后即删除。</translation>
    </message>
    <message>
        <source>Check in</source>
        <translation>签到</translation>
    </message>
    <message>
        <source>Find my number</source>
        <translation>查我的号</translation>
    </message>
    <message>
        <source>Please call me back</source>
        <translation>请给我回电</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Which time is yours?</source>
        <translation>哪个时间是您的？</translation>
    </message>
    <message>
        <source>Which of these is yours?</source>
        <translation>哪一个是您的？</translation>
    </message>
    <message>
        <source>For a letter press its telephone key, then hash and 5: once for the first letter of the key, again for the next.</source>
        <translation>要输字母，请按电话上有这个字母的键，再按井号和 5：一次是这个键的第一个字母，再来一次是下一个。</translation>
    </message>
    <message>
        <source>The digits type. For anything else press hash first: each choice is then read with its number, and hash once more is for help. Star reads this page again.</source>
        <translation>数字键用来输入。做别的事请先按井号键，就会读出每一项的号码；再按一次井号键请人帮忙。按星号键重读本页。</translation>
    </message>
    <message>
        <source>Dashes and blanks need not be typed.</source>
        <translation>横线和空格不用输。</translation>
    </message>
    <message>
        <source>No code at hand</source>
        <translation>没带预约码</translation>
    </message>
    <message>
        <source>By my identity number</source>
        <translation>用身份证号码查</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>Refusal</name>
    <message>
        <source>There is no number for you just now</source>
        <translation>现在没有新的号给您</translation>
    </message>
    <message>
        <source>If you need help now, please go to any member of staff.</source>
        <translation>现在需要帮助的话，请找任何一位工作人员。</translation>
    </message>
    <message>
        <source>Numbers are given out again {when}.</source>
        <translation>{when}再开始取号。</translation>
    </message>
    <message>
        <source>You can try again {when}.</source>
        <translation>{when}可以再试。</translation>
    </message>
    <message>
        <source>today at {time}</source>
        <translation>今天 {time} </translation>
    </message>
    <message>
        <source>The last number of today has been given out</source>
        <translation>今天的取号已经结束</translation>
    </message>
    <message>
        <source>The hall is closed just now</source>
        <translation>现在不是办理时间</translation>
    </message>
    <message>
        <source>All numbers of today for this service are taken</source>
        <translation>这项业务今天的号已取完</translation>
    </message>
    <message>
        <source>That did not fit. Please ask any member of staff</source>
        <translation>没有对上，请找任何一位工作人员</translation>
    </message>
    <message>
        <source>All numbers for this service are taken just now</source>
        <translation>这项业务这一时段的号已取完</translation>
    </message>
    <message>
        <source>This is no longer offered here</source>
        <translation>这里不再提供这项服务</translation>
    </message>
    <message>
        <source>tomorrow at {time}</source>
        <translation>明天 {time} </translation>
    </message>
    <message>
        <source>on {date} at {time}</source>
        <translation>{date} {time} </translation>
    </message>
</context>
<context>
    <name>Scan</name>
    <message>
        <source>This code is not from this hall. Please scan your appointment code or your ticket.</source>
        <translation>这不是本大厅的码。请扫预约码或号票上的码。</translation>
    </message>
    <message>
        <source>Your card has been read. Please take it with you.</source>
        <translation>已读到您的证件，请收好。</translation>
    </message>
    <message>
        <source>The code was not read to its end. Please hold it still and scan again.</source>
        <translation>没有扫完整，请拿稳再扫一次。</translation>
    </message>
    <message>
        <source>The identity number could not be read. Please try again.</source>
        <translation>没有读出身份证号码，请再试一次。</translation>
    </message>
    <message>
        <source>This card cannot be read here. You can go on without one.</source>
        <translation>这张卡在这里读不了。不用卡也可以继续办理。</translation>
    </message>
    <message>
        <source>Cards cannot be read at the moment. You can go on without one.</source>
        <translation>暂时无法读卡，不用卡也可以继续办理。</translation>
    </message>
</context>
<context>
    <name>Service</name>
    <message>
        <source>Scan this with your phone, or have it printed.</source>
        <translation>用手机扫一扫，或者打印出来。</translation>
    </message>
    <message>
        <source>Something missing? Take a number all the same: the counter will tell you what to do.</source>
        <translation>缺材料也可以先取号，窗口会告诉您怎么办。</translation>
    </message>
    <message>
        <source>No paper just now. Your number will be on the screen and is just as valid.</source>
        <translation>现在暂时打不出纸票。号码会显示在屏幕上，一样有效。</translation>
    </message>
    <message>
        <source>No counter is open for this yet. You can take a number all the same.</source>
        <translation>还没有窗口开放，您可以先取号。</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>前面等候</translation>
    </message>
    <message>
        <source>About</source>
        <translation>大约要等</translation>
    </message>
    <message>
        <source>Take a number</source>
        <translation>取号</translation>
    </message>
    <message>
        <source>Take the list along</source>
        <translation>把清单带走</translation>
    </message>
    <message>
        <source>Your list is being printed</source>
        <translation>正在打印清单</translation>
    </message>
    <message>
        <source>Your list is printed. Please take it below the screen.</source>
        <translation>清单已打印，请在屏幕下方取走。</translation>
    </message>
    <message>
        <source>The printer cannot print just now. Please ask us for the list.</source>
        <translation>暂时不能打印，请向工作人员要一份清单。</translation>
    </message>
    <message>
        <source>Please check what you brought</source>
        <translation>请先看看材料带齐了没有</translation>
    </message>
    <message>
        <source>Print it on paper</source>
        <translation>打印一张</translation>
    </message>
    <message>
        <source>No phone needed</source>
        <translation>没有手机也行</translation>
    </message>
</context>
<context>
    <name>Ticket</name>
    <message>
        <source>Here is your number</source>
        <translation>这是您的号码</translation>
    </message>
    <message>
        <source>Your ticket is being printed</source>
        <translation>正在打印您的号票</translation>
    </message>
    <message>
        <source>Please take your ticket</source>
        <translation>请取走您的号票</translation>
    </message>
    <message>
        <source>Your number is valid. Please remember it</source>
        <translation>号码有效，请记住它</translation>
    </message>
    <message>
        <source>It is below the screen</source>
        <translation>出票口在屏幕下方</translation>
    </message>
    <message>
        <source>The printer cannot print just now. Write the number down or take a photo; you will be called all the same. The ticket follows when the printer works again.</source>
        <translation>现在暂时打不出纸票。请记下或拍下号码，一样会叫到您；打印机恢复后会补出纸票。</translation>
    </message>
    <message>
        <source>Missed your call? No harm done: tell any member of staff.</source>
        <translation>过号了不要紧，告诉任何一位工作人员就行。</translation>
    </message>
    <message>
        <source>OK, back to the start</source>
        <translation>好的，回到首页</translation>
    </message>
    <message numerus="yes">
        <source>by itself in %n seconds</source>
        <translation>
            <numerusform>%n 秒后自动返回</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message>
        <source>Sorry, this machine cannot look that up just now</source>
        <translation>抱歉，这台机器暂时查不了</translation>
    </message>
    <message>
        <source>Sorry, this machine cannot give numbers just now</source>
        <translation>抱歉，这台机器暂时取不了号</translation>
    </message>
    <message>
        <source>Back to the start</source>
        <translation>回到首页</translation>
    </message>
    <message>
        <source>Your place in line is safe. Please ask any member of staff, and watch the hall display.</source>
        <translation>您的排队位置还在。请找任何一位工作人员，并留意大厅屏幕。</translation>
    </message>
    <message>
        <source>Please go to any member of staff: they will give you a number by hand. You lose nothing.</source>
        <translation>请找任何一位工作人员，他们会为您人工排号，不会耽误您。</translation>
    </message>
    <message>
        <source>Choose something else</source>
        <translation>换一项业务</translation>
    </message>
</context>
<context>
    <name>Turn</name>
    <message numerus="yes">
        <source>%n people are before you</source>
        <translation>
            <numerusform>您前面有 %n 个人</numerusform>
        </translation>
    </message>
    <message>
        <source>Your turn comes in about {low} to {high} minutes</source>
        <translation>大约 {low} 到 {high} 分钟以后轮到您</translation>
    </message>
    <message>
        <source>Nobody is before you</source>
        <translation>您前面没有人</translation>
    </message>
    <message>
        <source>Your turn comes at once</source>
        <translation>马上就轮到您</translation>
    </message>
    <message>
        <source>Your turn comes within {high} minutes</source>
        <translation>{high} 分钟以内轮到您</translation>
    </message>
</context>
<context>
    <name>Visit</name>
    <message>
        <source>Thank you. We will call you back</source>
        <translation>好的，我们会给您回电</translation>
    </message>
    <message>
        <source>This cannot be written down just now</source>
        <translation>暂时不能登记</translation>
    </message>
    <message>
        <source>An officer calls, usually today, and arranges the visit with you.</source>
        <translation>工作人员一般当天回电，和您约好上门时间。</translation>
    </message>
    <message>
        <source>Your phone number is deleted after the call.</source>
        <translation>通话后，您的电话号码即删除。</translation>
    </message>
    <message>
        <source>Please tell any member of staff: they will arrange the visit.</source>
        <translation>请告诉任何一位工作人员，由他们安排上门。</translation>
    </message>
</context>
<context>
    <name>Wait</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>等候 %n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people ahead of you</source>
        <translation>
            <numerusform>您前面还有 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>When called, go to counter {counters}</source>
        <translation>叫到后请到 {counters} 号窗口</translation>
    </message>
    <message>
        <source>You are next in line</source>
        <translation>下一个就是您</translation>
    </message>
    <message>
        <source>counter {numbers}</source>
        <translation>{numbers} 号窗口</translation>
    </message>
    <message>
        <source>Please watch the hall display for your counter</source>
        <translation>请看大厅屏幕上的窗口号</translation>
    </message>
    <message>
        <source>When called, go to {places}</source>
        <translation>叫到后请到{places}</translation>
    </message>
    <message>
        <source>No wait</source>
        <translation>不用等候</translation>
    </message>
    <message>
        <source>{low}–{high} min</source>
        <translation>{low}–{high} 分钟</translation>
    </message>
    <message>
        <source>Up to {high} min</source>
        <translation>{high} 分钟以内</translation>
    </message>
</context>
<context>
    <name>Warning</name>
    <message>
        <source>Are you still there?</source>
        <translation>您还在吗？</translation>
    </message>
    <message numerus="yes">
        <source>In %n seconds everything here is cleared for the next person.</source>
        <translation>
            <numerusform>%n 秒后清空，留给下一位。</numerusform>
        </translation>
    </message>
    <message>
        <source>Yes, go on</source>
        <translation>还在，继续</translation>
    </message>
</context>
</TS>
